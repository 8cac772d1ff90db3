"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { Role } from "@/lib/auth/signed-in-user";
import { adminSiteTexts } from "@/texts/admin-site";
import { Badge } from "../ui/badge";
import { SignOutButton } from "./sign-out-button";

const { navigation, pages, roles } = adminSiteTexts;

interface AdminNavProps {
  readonly name: string;
  readonly role: Role;
}

const PLACES = [
  ["/admin", pages.overview],
  ["/admin/import", pages.import],
  ["/admin/versions", pages.versions],
  ["/admin/notices", pages.notices],
  ["/admin/api-keys", pages.apiKeys],
  ["/admin/audit", pages.auditLog],
  ["/admin/account", pages.account],
] as const;

/** The way between the maintainers' pages, and who is signed in. */
export function AdminNav({ name, role }: AdminNavProps) {
  const path = usePathname();
  return (
    <div className="border-b border-line bg-sunken print:hidden">
      <div className="page-column flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-1.5">
        <nav aria-label={navigation.label} className="-ml-3 flex flex-wrap items-center">
          {PLACES.filter(([href]) => role === "maintainer" || href !== "/admin/import").map(([href, words]) => (
            <Link
              key={href}
              href={href}
              aria-current={path === href ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-10 items-center rounded-control px-3 text-sm font-medium text-ink-soft",
                "hover:bg-surface hover:text-ink aria-[current]:text-ink aria-[current]:underline",
                "aria-[current]:decoration-2 aria-[current]:underline-offset-8",
              )}
            >
              {words}
            </Link>
          ))}
        </nav>
        <section aria-label={navigation.signedInAs} className="flex min-w-0 items-center gap-3 text-sm">
          <span className="max-w-48 truncate font-medium">{name}</span>
          <Badge>{roles[role]}</Badge>
          <SignOutButton />
        </section>
      </div>
    </div>
  );
}
