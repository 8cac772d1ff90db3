import { BUNDLED_CODES, STATUS, TRAINING } from "@/lib/guidance/after-sending";
import { CONTACTS, type Contact } from "@/lib/guidance/contacts";
import { nextStepsFor } from "@/lib/guidance/next-steps";
import { PORTALS } from "@/lib/guidance/portals";
import { SIGN_IN } from "@/lib/guidance/sign-in";
import { ContactLine } from "../decision/contact-line";
import { GuideFact, GuideHelp } from "./guide-fact";
import { GuideSection } from "./guide-section";
import { PlanTable } from "./plan-table";
import { PortalUses } from "./portal-uses";
import { SourceMark } from "./source-mark";

/** Everything that stands around an answer, each fact with its source. */
export function GuideSections() {
  return (
    <div className="gap-x-12 lg:columns-2 print:columns-2 print:gap-x-5">
      <GuideSection id="portals" title="What each portal is for">
        {PORTALS.map((portal) => (
          <PortalUses key={portal.name} portal={portal} />
        ))}
      </GuideSection>
      <GuideSection id="sign-in" title="How to sign in">
        {Object.values(SIGN_IN)
          .filter((help) => help !== SIGN_IN.noAccount)
          .map((help) => (
            <GuideHelp key={help.text} help={help} />
          ))}
      </GuideSection>
      <BehavioralHealth />
      <ExceptionForm />
      <GuideSection id="after-sending" title="Bundled codes and status">
        <GuideFact fact={BUNDLED_CODES} lead="Bundled codes." />
        <GuideFact fact={STATUS.webConsult} lead="Sent through WebConsult." />
        <GuideFact fact={STATUS.connect} lead="Sent through Connect." />
      </GuideSection>
      <GuideSection id="contacts" title="Who to ask">
        <ContactFact lead="About WebConsult." contact={CONTACTS.healthHelp} />
        <ContactFact lead="About Connect, and every plan." contact={CONTACTS.customerService} />
      </GuideSection>
      <GuideSection id="training" title="Training">
        <GuideFact fact={TRAINING.webConsult} lead="WebConsult." />
        <GuideFact fact={TRAINING.connect} lead="Connect." />
      </GuideSection>
    </div>
  );
}

function BehavioralHealth() {
  const { fallback } = nextStepsFor("R5");
  return (
    <GuideSection id="behavioral-health" title="Behavioral health">
      <p>
        Every request goes to Connect, after the No-Auth lists. {fallback?.title}: {fallback?.text}{" "}
        {fallback?.contact ? <ContactLine contact={fallback.contact} /> : null}
        <SourceMark fact={CONTACTS.behavioralHealthFax} />
      </p>
    </GuideSection>
  );
}

/** R3 with its two forms, and the mail that only those need who cannot fax. */
function ExceptionForm() {
  const { fallback } = nextStepsFor("R3");
  if (fallback === undefined) return null;
  return (
    <GuideSection id="exception-form" title="HealthHelp codes before May 1, 2026">
      <p>
        <strong className="font-medium text-ink">Submit in Connect. If you cannot:</strong> {fallback.text}
        <SourceMark fact={fallback} />
      </p>
      <ul className="list-disc space-y-0.5 pl-5 marker:text-ink-faint print:space-y-0">
        {fallback.forms.map((form) => (
          <li key={form.name}>
            {form.name} ({form.linesOfBusiness})
          </li>
        ))}
      </ul>
      {fallback.link ? (
        <p className="print:hidden">
          <a href={fallback.link.href} className="text-link" rel="noreferrer">
            {fallback.link.label}
          </a>
        </p>
      ) : null}
      <p>
        <strong className="font-medium text-ink">Cannot fax at all?</strong> Email the form to provider relations, who
        will fax it for you.
      </p>
      <PlanTable />
    </GuideSection>
  );
}

function ContactFact({ lead, contact }: { readonly lead: string; readonly contact: Contact }) {
  return (
    <p>
      <strong className="font-medium text-ink">{lead}</strong> <ContactLine contact={contact} />
      <SourceMark fact={contact} />
    </p>
  );
}
