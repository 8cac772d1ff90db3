import { toCodeLabel } from "@/lib/router/answer-link";
import type { Alternative, Need } from "@/lib/router/decision";
import { LINE_OF_BUSINESS_WORDS } from "@/lib/router/explain";
import { answerTexts } from "@/texts/answer";
import { Cell, HeadCell, Table } from "../ui/table";
import type { AnswerActions, QuestionChange } from "./answer-actions";
import { ChangeButton } from "./change-button";
import { OutcomeBadge } from "./outcome";
import { Section } from "./section";

const { alternatives: texts } = answerTexts;

interface AlternativesProps {
  readonly needs: readonly Need[];
  readonly alternatives: readonly Alternative[];
  readonly actions: AnswerActions;
}

/** R12: the question that decides, and the answer for each choice before it is made. */
export function Alternatives({ needs, alternatives, actions }: AlternativesProps) {
  const question = texts.questions[needs.length === 1 && needs[0] ? needs[0] : "both"];
  return (
    <Section title={texts.title}>
      <p className="mb-3 text-lg font-semibold">{question}</p>
      <Table label={question}>
        <thead>
          <tr>
            <HeadCell>{texts.ifItIs}</HeadCell>
            <HeadCell>{texts.theAnswerIs}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {alternatives.map((alternative) => (
            <AlternativeRow key={describeChoice(alternative)} alternative={alternative} actions={actions} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function AlternativeRow({ alternative, actions }: { alternative: Alternative; actions: AnswerActions }) {
  const words = describeChoice(alternative);
  const change = toChange(alternative, actions);
  return (
    <tr>
      <th scope="row" className="border-b border-line py-2.5 pr-3 text-left font-medium">
        {words}
      </th>
      <Cell>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <OutcomeBadge outcome={alternative.outcome} />
          {change ? (
            <ChangeButton actions={actions} change={change} aria-label={texts.chooseThis(words)}>
              {texts.choose}
            </ChangeButton>
          ) : null}
        </div>
      </Cell>
    </tr>
  );
}

/** @example describeChoice({ when: { modifier: null }, … }); // "Any other modifier, or none" */
function describeChoice({ when: { lineOfBusiness, modifier } }: Alternative): string {
  const line = lineOfBusiness === undefined ? undefined : LINE_OF_BUSINESS_WORDS[lineOfBusiness];
  if (modifier === undefined) return line ?? "";
  if (line === undefined) return modifier === null ? texts.otherModifier : texts.modifier(modifier);
  return modifier === null ? texts.lineAndOtherModifier(line) : texts.lineAndModifier(line, modifier);
}

/** "Any other modifier, or none" cannot be written into the question, so its row is the answer. */
function toChange({ when }: Alternative, { question }: AnswerActions): QuestionChange | undefined {
  if (when.modifier === null) return undefined;
  return {
    ...(when.lineOfBusiness === undefined ? {} : { lineOfBusiness: when.lineOfBusiness }),
    ...(when.modifier === undefined ? {} : { code: toCodeLabel(question.code, [when.modifier]) }),
  };
}
