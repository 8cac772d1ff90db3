"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { Role } from "@/lib/auth/signed-in-user";
import { Badge } from "../ui/badge";
import { SignOutButton } from "./sign-out-button";

interface AdminNavProps {
  readonly name: string;
  readonly role: Role;
}

const PLACES = [
  ["/admin", "Overview"],
  ["/admin/import", "Import"],
  ["/admin/versions", "Versions"],
  ["/admin/notices", "Notices"],
  ["/admin/api-keys", "API keys"],
  ["/admin/audit", "Audit log"],
  ["/admin/account", "Account"],
] as const;

/** The way between the maintainers' pages, and who is signed in. */
export function AdminNav({ name, role }: AdminNavProps) {
  const path = usePathname();
  return (
    <div className="border-b border-line bg-sunken print:hidden">
      <div className="page-column flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-1.5">
        <nav aria-label="Maintainers" className="-ml-3 flex flex-wrap items-center">
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
        <section aria-label="Signed in as" className="flex min-w-0 items-center gap-3 text-sm">
          <span className="max-w-48 truncate font-medium">{name}</span>
          <Badge>{role}</Badge>
          <SignOutButton />
        </section>
      </div>
    </div>
  );
}
