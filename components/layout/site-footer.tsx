import { SOURCE_PAGES } from "@/lib/guidance/links";
import { ThemeSwitch } from "./theme-switch";

/** Says what this is not, and where the plan's own pages are. */
export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line print:hidden">
      <div className="page-column grid gap-6 py-8 text-sm text-ink-faint md:grid-cols-[1.2fr_1fr]">
        <div className="max-w-prose space-y-2">
          <p>
            <strong className="font-medium text-ink-soft">Which Portal is an independent tool.</strong> It is not
            affiliated with CareOregon, HealthHelp or OneHealthPort.
          </p>
          <p>
            It says where a request goes. It does not check eligibility, coverage or medical necessity, and it never
            asks for anything about a patient.
          </p>
          <p>
            <a href="/api" className="text-link inline-flex min-h-6 items-center hover:text-ink">
              For developers: ask by API
            </a>
          </p>
          <div className="pt-2 sm:hidden">
            <ThemeSwitch />
          </div>
        </div>
        <nav aria-label="The plan’s own pages">
          <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {SOURCE_PAGES.map((page) => (
              <li key={page.href}>
                <a
                  href={page.href}
                  className="text-link inline-flex min-h-6 items-center hover:text-ink"
                  rel="noreferrer"
                >
                  {page.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
