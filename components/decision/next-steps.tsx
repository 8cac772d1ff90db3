import { ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import { CONTACTS } from "@/lib/guidance/contacts";
import { type Fallback, nextStepsFor } from "@/lib/guidance/next-steps";
import { plansFor } from "@/lib/guidance/plans";
import type { Rule } from "@/lib/router/decision";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { ButtonLink } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { ContactLine } from "./contact-line";
import { Section } from "./section";

interface NextStepsProps {
  readonly rule: Rule;
  readonly lineOfBusiness: LineOfBusiness | undefined;
}

/** What to do with the answer: one thing first, then what helps when that fails. */
export function NextSteps({ rule, lineOfBusiness }: NextStepsProps) {
  const { title, text, action, directLogin, fallback, status, contact } = nextStepsFor(rule);
  return (
    <Section title="What to do next">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div className="max-w-[48ch]">
          <p className="text-lg font-semibold">{title}</p>
          <p className="text-ink-soft">{text}</p>
        </div>
        {action ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
            <ButtonLink href={action.href} variant="primary" rel="noreferrer" target="_blank">
              {action.label}
              <ArrowUpRight aria-hidden className="size-4" />
              <span className="sr-only">(new tab)</span>
            </ButtonLink>
            {directLogin ? (
              <a
                href={directLogin.href}
                rel="noreferrer"
                target="_blank"
                className="text-link inline-flex min-h-11 items-center text-sm text-ink-soft hover:text-ink"
              >
                {directLogin.label}
                <span className="sr-only">(new tab)</span>
              </a>
            ) : null}
          </div>
        ) : null}
      </div>
      <dl className="mt-5 grid gap-x-8 gap-y-4 text-sm leading-relaxed sm:grid-cols-2">
        {fallback ? (
          <Fact term={fallback.title}>
            <FallbackText fallback={fallback} lineOfBusiness={lineOfBusiness} />
          </Fact>
        ) : null}
        {status ? (
          <Fact term="Status of a request">
            {status.text}
            {status.link ? (
              <>
                {" "}
                <a href={status.link.href} className="text-link" rel="noreferrer">
                  {status.link.label}
                </a>
                .
              </>
            ) : null}
          </Fact>
        ) : null}
        {fallback?.contact === contact ? null : (
          <Fact term="Questions">
            <ContactLine contact={contact} />
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="font-medium text-ink">{term}</dt>
      <dd className="text-ink-soft">{children}</dd>
    </div>
  );
}

function FallbackText({
  fallback,
  lineOfBusiness,
}: {
  fallback: Fallback;
  lineOfBusiness: LineOfBusiness | undefined;
}) {
  return (
    <>
      <p>
        {fallback.text} {fallback.contact ? <ContactLine contact={fallback.contact} /> : null}
      </p>
      {fallback.forms.length > 0 ? (
        <ul className="mt-1.5 list-disc space-y-0.5 pl-5">
          {fallback.forms.map((form) => (
            <li key={form.name}>
              {form.name} ({form.linesOfBusiness})
            </li>
          ))}
        </ul>
      ) : null}
      {fallback.link ? (
        <p className="mt-1.5">
          <a href={fallback.link.href} className="text-link" rel="noreferrer">
            {fallback.link.label}
          </a>
        </p>
      ) : null}
      {fallback.mailByPlan ? <MailByPlan lineOfBusiness={lineOfBusiness} /> : null}
    </>
  );
}

/** R3: mail is only for those who cannot fax, so it is one step further away. */
function MailByPlan({ lineOfBusiness }: { readonly lineOfBusiness: LineOfBusiness | undefined }) {
  return (
    <Disclosure summary="If you cannot fax at all" className="mt-1">
      <p>Email the form to the plan’s provider relations team, who will fax it for you:</p>
      <ul className="mt-1.5 space-y-1">
        {plansFor(lineOfBusiness).map((plan) => (
          <li key={plan.name}>
            <span className="font-medium text-ink">{plan.name}: </span>
            {plan.providerRelations ? (
              <a href={`mailto:${plan.providerRelations}`} className="text-link">
                {plan.providerRelations}
              </a>
            ) : (
              <>
                no address is published; ask <ContactLine contact={CONTACTS.customerService} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
