import { ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import type { Help } from "@/lib/guidance/fact";
import { nextStepsFor } from "@/lib/guidance/next-steps";
import { planDesksFor } from "@/lib/guidance/plans";
import { SIGN_IN } from "@/lib/guidance/sign-in";
import type { Rule } from "@/lib/router/decision";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { answerTexts } from "@/texts/answer";
import { ButtonLink } from "../ui/button";
import { ContactLine } from "./contact-line";
import { FactText } from "./fact-text";
import { FallbackText } from "./fallback-text";
import { Section } from "./section";

const { nextSteps: texts } = answerTexts;

interface NextStepsProps {
  readonly rule: Rule;
  readonly lineOfBusiness: LineOfBusiness | undefined;
}

/** What to do with the answer: one thing first, then what helps when that fails. */
export function NextSteps({ rule, lineOfBusiness }: NextStepsProps) {
  const { title, text, action, directLogin, signIn, fallback, status, bundledCodes } = nextStepsFor(rule);
  return (
    <Section title={texts.title}>
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
              <span className="sr-only">{answerTexts.newTab}</span>
            </ButtonLink>
            {directLogin ? (
              <a
                href={directLogin.href}
                rel="noreferrer"
                target="_blank"
                className="text-link inline-flex min-h-11 items-center text-sm text-ink-soft hover:text-ink"
              >
                {directLogin.label}
                <span className="sr-only">{answerTexts.newTab}</span>
              </a>
            ) : null}
          </div>
        ) : null}
      </div>
      <dl className="mt-5 grid gap-x-8 gap-y-4 text-sm leading-relaxed sm:grid-cols-2">
        {signIn.length > 0 ? (
          <FactGroup term={texts.signIn}>
            <SignIn helps={signIn} />
            {directLogin ? (
              // The link beside the main action is not on paper.
              <div className="hidden print:block">
                <SignIn helps={[SIGN_IN.directLogin]} />
              </div>
            ) : null}
          </FactGroup>
        ) : null}
        {fallback ? (
          <FactGroup term={fallback.title}>
            <FallbackText fallback={fallback} lineOfBusiness={lineOfBusiness} />
          </FactGroup>
        ) : null}
        {bundledCodes ? (
          <FactGroup term={texts.bundledCodes}>
            <FactText fact={bundledCodes} />
          </FactGroup>
        ) : null}
        {status ? (
          <FactGroup term={texts.status}>
            <FactText fact={status} />
          </FactGroup>
        ) : null}
        <FactGroup term={texts.questions}>
          {planDesksFor(lineOfBusiness).map(({ plans, contact }) => {
            const desk = <ContactLine contact={contact} />;
            return (
              <p key={contact.name}>
                {lineOfBusiness === undefined ? texts.deskForEveryPlan(desk) : texts.deskFor(desk, plans)}
              </p>
            );
          })}
        </FactGroup>
        {action ? (
          <FactGroup term={texts.newHere} className="print:hidden">
            {texts.guide((words) => (
              <a href="/guide" className="text-link">
                {words}
              </a>
            ))}
          </FactGroup>
        ) : null}
      </dl>
    </Section>
  );
}

interface FactGroupProps {
  readonly term: string;
  readonly className?: string;
  readonly children: ReactNode;
}

function FactGroup({ term, className, children }: FactGroupProps) {
  return (
    <div className={className}>
      <dt className="font-medium text-ink">{term}</dt>
      <dd className="text-ink-soft">{children}</dd>
    </div>
  );
}

function SignIn({ helps }: { readonly helps: readonly Help[] }) {
  return helps.map((help) => (
    <p key={help.question}>
      <span className="text-ink">{help.question}</span> <FactText fact={help} />
    </p>
  ));
}
