"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";

interface NavLinkProps {
  readonly href: "/" | "/batch" | "/lists" | "/guide";
  readonly children: ReactNode;
}

/** A link of the main navigation that knows whether the reader is already there, or on a page below it. */
export function NavLink({ href, children }: NavLinkProps) {
  const path = usePathname();
  const [isNear, setNear] = useState(false);
  const isBelow = href !== "/" && path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      // A page that opens has lists to load; others are fetched ahead once somebody is about to go there.
      prefetch={isNear ? null : false}
      onMouseEnter={() => setNear(true)}
      onFocus={() => setNear(true)}
      aria-current={path === href ? "page" : isBelow || undefined}
      className="inline-flex min-h-11 items-center rounded-control px-3 text-sm font-medium text-ink-soft hover:bg-sunken hover:text-ink [&[aria-current]]:text-ink [&[aria-current]]:underline [&[aria-current]]:decoration-2 [&[aria-current]]:underline-offset-8"
    >
      {children}
    </Link>
  );
}
