import { SOURCE_PAGES } from "@/lib/guidance/links";
import { siteTexts } from "@/texts/site";
import { ThemeSwitch } from "./theme-switch";

const { footer } = siteTexts;

/** Says what this is not, and where the plan's own pages are. */
export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line print:hidden">
      <div className="page-column grid gap-6 py-8 text-sm text-ink-faint md:grid-cols-[1fr_1.2fr]">
        <div className="max-w-prose space-y-2">
          <p>
            {footer.independence((words) => (
              <strong className="font-medium text-ink-soft">{words}</strong>
            ))}
          </p>
          <p>{footer.limits}</p>
          <p>
            <a href="/api" className="text-link inline-flex min-h-6 items-center hover:text-ink">
              {footer.forDevelopers}
            </a>
          </p>
          <div className="pt-2 sm:hidden">
            <ThemeSwitch />
          </div>
        </div>
        <nav aria-label={footer.planPages}>
          <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:justify-end">
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
