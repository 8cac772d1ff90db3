import Link from "next/link";
import { siteTexts } from "@/texts/site";
import { NavLink } from "./nav-link";
import { ThemeSwitch } from "./theme-switch";

const { navigation } = siteTexts;

/** The name of the product, the way to its pages, and the theme. */
export function SiteHeader() {
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="page-column flex flex-wrap items-center gap-x-6 gap-y-1 py-2">
        <Link
          href="/"
          prefetch={false}
          className="inline-flex min-h-11 items-center gap-2.5 text-lg font-semibold tracking-tight"
        >
          <Mark />
          {siteTexts.name}
        </Link>
        <nav aria-label={navigation.label} className="-mx-3 flex flex-wrap items-center sm:mx-0 sm:gap-1">
          <NavLink href="/">{navigation.lookUp}</NavLink>
          <NavLink href="/batch">{navigation.batch}</NavLink>
          <NavLink href="/lists">{navigation.lists}</NavLink>
          <NavLink href="/guide">{navigation.guide}</NavLink>
        </nav>
        <div className="ml-auto hidden sm:block">
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}

/** A road that parts in three. */
function Mark() {
  return (
    <svg viewBox="0 0 24 24" className="size-6" fill="none" stroke="currentColor" strokeWidth="2.25" aria-hidden="true">
      <path d="M12 22v-8M12 14C12 9 5 10 5 4M12 14c0-5 7-4 7-10M12 14V3" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
