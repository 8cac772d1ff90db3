import type { ReactNode } from "react";
import { CONTACTS } from "@/lib/guidance/contacts";
import { type Fallback, nextStepsFor } from "@/lib/guidance/next-steps";
import { plansFor } from "@/lib/guidance/plans";
import type { Rule } from "@/lib/router/decision";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { batchHandOutTexts } from "@/texts/batch-hand-out";
import { ContactLine } from "../decision/contact-line";

const { handOutSteps } = batchHandOutTexts;

interface HandOutStepsProps {
  readonly rule: Rule;
  readonly lineOfBusiness: LineOfBusiness | undefined;
}

/** What to do for the codes of one group, whole sentences and addresses, since paper has no links. */
export function HandOutSteps({ rule, lineOfBusiness }: HandOutStepsProps) {
  const { title, text, action, directLogin, fallback, status, contact } = nextStepsFor(rule);
  return (
    <dl className="mt-3 grid grid-cols-[9.5rem_1fr] gap-x-4 gap-y-1.5 text-sm leading-snug">
      <Step term={title}>
        {/* On paper nothing stands "below", and the page itself is the proof. */}
        {rule === "R1" ? handOutSteps.keepThis : text} {action ? <Address href={action.href} /> : null}
      </Step>
      {directLogin ? (
        <Step term={handOutSteps.directLogin}>
          {handOutSteps.straightToConnect(<Address href={directLogin.href} />)}
        </Step>
      ) : null}
      {fallback ? (
        <Step term={fallback.title}>
          <FallbackWords fallback={fallback} lineOfBusiness={lineOfBusiness} />
        </Step>
      ) : null}
      {status ? (
        <Step term={handOutSteps.status}>
          {status.text} {status.link ? <Address href={status.link.href} /> : null}
        </Step>
      ) : null}
      {fallback?.contact === contact ? null : (
        <Step term={handOutSteps.questions}>
          <ContactLine contact={contact} />
        </Step>
      )}
    </dl>
  );
}

function Step({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="break-inside-avoid font-semibold">{term}</dt>
      <dd className="break-inside-avoid">{children}</dd>
    </>
  );
}

function Address({ href }: { readonly href: string }) {
  return <span className="break-all text-ink-soft">{href}</span>;
}

function FallbackWords({
  fallback,
  lineOfBusiness,
}: {
  readonly fallback: Fallback;
  readonly lineOfBusiness: LineOfBusiness | undefined;
}) {
  const { text, contact, forms, link, mailByPlan } = fallback;
  return (
    <>
      {text} {contact ? <ContactLine contact={contact} /> : null}
      {forms.length > 0 ? (
        <ul className="mt-0.5 list-disc pl-5">
          {forms.map(({ name, linesOfBusiness }) => (
            <li key={name}>
              {name} ({linesOfBusiness})
            </li>
          ))}
        </ul>
      ) : null}
      {link ? (
        <p>
          {link.label}: <Address href={link.href} />
        </p>
      ) : null}
      {mailByPlan ? <MailWords lineOfBusiness={lineOfBusiness} /> : null}
    </>
  );
}

/** R3: mail is only for those who cannot fax. */
function MailWords({ lineOfBusiness }: { readonly lineOfBusiness: LineOfBusiness | undefined }) {
  return (
    <div className="mt-1">
      {handOutSteps.mail}
      <ul className="list-disc pl-5">
        {plansFor(lineOfBusiness).map(({ name, providerRelations }) => (
          <li key={name}>
            {name}:{" "}
            {providerRelations ?? handOutSteps.noMailAddress(<ContactLine contact={CONTACTS.customerService} />)}
          </li>
        ))}
      </ul>
    </div>
  );
}
