import type { Fallback } from "@/lib/guidance/next-steps";
import { planDesksFor, plansFor } from "@/lib/guidance/plans";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { answerTexts } from "@/texts/answer";
import { Disclosure } from "../ui/disclosure";
import { ContactLine } from "./contact-line";

const { fallback: texts } = answerTexts;

interface FallbackTextProps {
  readonly fallback: Fallback;
  readonly lineOfBusiness: LineOfBusiness | undefined;
}

/** What works when the portal does not. A desk that the answer names anyway is not named twice. */
export function FallbackText({ fallback, lineOfBusiness }: FallbackTextProps) {
  const isNamedBelow = planDesksFor(lineOfBusiness).some(({ contact }) => contact === fallback.contact);
  return (
    <>
      <p>
        {fallback.text} {fallback.contact && !isNamedBelow ? <ContactLine contact={fallback.contact} /> : null}
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
    <Disclosure summary={texts.noFax} className="mt-1">
      <p>{texts.emailForm}</p>
      <ul className="mt-1.5 space-y-1">
        {plansFor(lineOfBusiness).map(({ name, providerRelations, contact }) => (
          <li key={name}>
            <span className="font-medium text-ink">{name}: </span>
            {providerRelations ? (
              <a href={`mailto:${providerRelations}`} className="text-link">
                {providerRelations}
              </a>
            ) : (
              texts.noAddress(<ContactLine contact={contact} />)
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
