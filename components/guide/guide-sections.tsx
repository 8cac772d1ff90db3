import { BUNDLED_CODES, STATUS, TRAINING } from "@/lib/guidance/after-sending";
import { CONTACTS, type Contact } from "@/lib/guidance/contacts";
import { nextStepsFor } from "@/lib/guidance/next-steps";
import { PORTALS } from "@/lib/guidance/portals";
import { SIGN_IN } from "@/lib/guidance/sign-in";
import { guideTexts } from "@/texts/guide";
import { ContactLine } from "../decision/contact-line";
import { GuideFact, GuideHelp } from "./guide-fact";
import { GuideSection } from "./guide-section";
import { PlanTable } from "./plan-table";
import { PortalUses } from "./portal-uses";
import { SourceMark } from "./source-mark";

const { sections } = guideTexts;

/** Everything that stands around an answer, each fact with its source. */
export function GuideSections() {
  return (
    <div className="gap-x-12 lg:columns-2 print:columns-2 print:gap-x-5">
      <GuideSection id="portals" title={sections.portals}>
        {PORTALS.map((portal) => (
          <PortalUses key={portal.name} portal={portal} />
        ))}
      </GuideSection>
      <GuideSection id="sign-in" title={sections.signIn}>
        {Object.values(SIGN_IN)
          .filter((help) => help !== SIGN_IN.noAccount)
          .map((help) => (
            <GuideHelp key={help.text} help={help} />
          ))}
      </GuideSection>
      <BehavioralHealth />
      <ExceptionForm />
      <GuideSection id="after-sending" title={sections.afterSending.title}>
        <GuideFact fact={BUNDLED_CODES} lead={sections.afterSending.bundledCodes} />
        <GuideFact fact={STATUS.webConsult} lead={sections.afterSending.webConsult} />
        <GuideFact fact={STATUS.connect} lead={sections.afterSending.connect} />
      </GuideSection>
      <GuideSection id="contacts" title={sections.contacts.title}>
        <ContactFact lead={sections.contacts.webConsult} contact={CONTACTS.healthHelp} />
        <ContactFact lead={sections.contacts.connect} contact={CONTACTS.customerService} />
      </GuideSection>
      <GuideSection id="training" title={sections.training.title}>
        <GuideFact fact={TRAINING.webConsult} lead={sections.training.webConsult} />
        <GuideFact fact={TRAINING.connect} lead={sections.training.connect} />
      </GuideSection>
    </div>
  );
}

function BehavioralHealth() {
  const { fallback } = nextStepsFor("R5");
  if (fallback?.contact === undefined) return null;
  return (
    <GuideSection id="behavioral-health" title={sections.behavioralHealth.title}>
      <p>
        {sections.behavioralHealth.text(fallback.title, fallback.text, <ContactLine contact={fallback.contact} />)}
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
    <GuideSection id="exception-form" title={sections.exceptionForm.title}>
      <p>
        {sections.exceptionForm.fallback(fallback.text, toStrong)}
        <SourceMark fact={fallback} />
      </p>
      <ul className="list-disc space-y-0.5 pl-5 marker:text-ink-faint print:space-y-0">
        {fallback.forms.map((form) => (
          <li key={form.name}>{sections.exceptionForm.form(form.name, form.linesOfBusiness)}</li>
        ))}
      </ul>
      {fallback.link ? (
        <p className="print:hidden">
          <a href={fallback.link.href} className="text-link" rel="noreferrer">
            {fallback.link.label}
          </a>
        </p>
      ) : null}
      <p>{sections.exceptionForm.mail(toStrong)}</p>
      <PlanTable />
    </GuideSection>
  );
}

function ContactFact({ lead, contact }: { readonly lead: string; readonly contact: Contact }) {
  return (
    <p>
      {toStrong(lead)} <ContactLine contact={contact} />
      <SourceMark fact={contact} />
    </p>
  );
}

function toStrong(words: string) {
  return <strong className="font-medium text-ink">{words}</strong>;
}
