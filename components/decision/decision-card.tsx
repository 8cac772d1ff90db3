import type { Answered } from "@/lib/router/answer";
import { type AnswerQuestion, toCodeLabel } from "@/lib/router/answer-link";
import type { Decision, RequestType } from "@/lib/router/decision";
import type { LineOfBusiness, ListHistory } from "@/lib/router/routing-tables";
import { answerTexts } from "@/texts/answer";
import { KeepCodeButton } from "../my-codes/keep-code-button";
import { Card } from "../ui/card";
import { Alternatives } from "./alternatives";
import type { AnswerActions, QuestionChange } from "./answer-actions";
import { Cautions, GoodToKnow, SmallPrint } from "./cautions";
import { DecisionHead } from "./decision-head";
import { DecisionPath } from "./decision-path";
import { DecisionTimeline } from "./decision-timeline";
import { LookupProof } from "./lookup-proof";
import { NextSteps } from "./next-steps";
import { Notices } from "./notices";
import { Section } from "./section";
import { toPath } from "./to-path";

interface DecisionCardProps {
  readonly answered: Answered;
  readonly lineOfBusiness: LineOfBusiness | undefined;
  readonly requestType: RequestType;
  readonly lists: readonly ListHistory[];
  /** The moment of the look-up, as the reader writes it. Without it there is only the answer itself: the rest follows at once. */
  readonly checkedAt: string | undefined;
  /** Where the page can ask again by itself: takes what the reader changed. */
  readonly onChange?: (change: QuestionChange) => void;
}

/** The whole answer for one code: one part for each span of days on which it does not change (R9). */
export function DecisionCard(props: DecisionCardProps) {
  const { answered, lineOfBusiness, requestType, lists, checkedAt, onChange } = props;
  const { decisions } = answered;
  const label = toCodeLabel(answered.code, answered.modifiers);
  const first = decisions[0];
  const last = decisions.at(-1);
  if (first === undefined || last === undefined) return null;
  const whole = { code: label, from: first.dateOfService.from, to: last.dateOfService.to, lineOfBusiness, requestType };
  return (
    <section aria-label={label} className="space-y-6">
      {decisions.length > 1 ? <DecisionTimeline label={label} decisions={decisions} /> : null}
      {decisions.map((decision) => (
        <DecisionPart
          key={decision.dateOfService.from}
          decision={decision}
          repairedFrom={answered.repairedFrom}
          lists={lists}
          checkedAt={checkedAt}
          actions={{ question: whole, onChange }}
        />
      ))}
      {checkedAt === undefined ? null : <KeepCodeButton code={answered.code} modifiers={answered.modifiers} />}
    </section>
  );
}

interface DecisionPartProps {
  readonly decision: Decision;
  readonly repairedFrom: string | undefined;
  readonly lists: readonly ListHistory[];
  readonly checkedAt: string | undefined;
  readonly actions: AnswerActions;
}

function DecisionPart(props: DecisionPartProps) {
  const { decision, repairedFrom, lists, checkedAt, actions } = props;
  return (
    <Card className="settle-in overflow-hidden print:break-inside-avoid-page">
      <Notices cautions={decision.cautions} />
      <DecisionHead label={actions.question.code} decision={decision} repairedFrom={repairedFrom} />
      {checkedAt === undefined ? null : (
        <DecisionBody decision={decision} lists={lists} checkedAt={checkedAt} actions={actions} />
      )}
    </Card>
  );
}

interface DecisionBodyProps extends Pick<DecisionPartProps, "decision" | "lists" | "actions"> {
  readonly checkedAt: string;
}

/** How the answer was found, and what to do with it. */
function DecisionBody({ decision, lists, checkedAt, actions }: DecisionBodyProps) {
  const { question: whole } = actions;
  const { from, to } = decision.dateOfService;
  const question: AnswerQuestion = { ...whole, from, to };
  const isOpen = decision.outcome === "needs-information";
  return (
    <>
      {isOpen ? <Alternatives needs={decision.needs} alternatives={decision.alternatives} actions={actions} /> : null}
      <Section title={answerTexts.path.title}>
        <DecisionPath steps={toPath(decision, whole.requestType, lists)} outcome={decision.outcome} />
      </Section>
      <Cautions cautions={decision.cautions} conditions={decision.conditions} lists={lists} actions={actions} />
      {isOpen ? null : <NextSteps rule={decision.rule} lineOfBusiness={whole.lineOfBusiness} />}
      <GoodToKnow cautions={decision.cautions} />
      <LookupProof decision={decision} question={question} lists={lists} checkedAt={checkedAt} />
      <SmallPrint cautions={decision.cautions} />
    </>
  );
}
