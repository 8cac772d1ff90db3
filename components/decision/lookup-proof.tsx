import { Link2 } from "lucide-react";
import { type AnswerQuestion, toAnswerLink } from "@/lib/router/answer-link";
import type { Decision } from "@/lib/router/decision";
import { LINE_OF_BUSINESS_WORDS, REQUEST_TYPE_WORDS } from "@/lib/router/explain";
import type { ListHistory } from "@/lib/router/routing-tables";
import { answerTexts } from "@/texts/answer";
import { ButtonLink } from "../ui/button";
import { CopyProof } from "./copy-proof";
import { toReadLists } from "./list-editions";
import { PrintButton } from "./print-button";
import { toProofText } from "./proof-text";
import { Section } from "./section";

const { proof: texts } = answerTexts;

interface LookupProofProps {
  readonly decision: Decision;
  /** The question of this part: its own days, not those of the whole answer. */
  readonly question: AnswerQuestion;
  readonly lists: readonly ListHistory[];
  readonly checkedAt: string;
}

/** What to keep: when it was checked, by which rule, against which editions, and how to come back to it. */
export function LookupProof({ decision, question, lists, checkedAt }: LookupProofProps) {
  const path = toAnswerLink(question);
  const told = describeTold(question);
  const proof = toProofText({ label: question.code, decision, told, checkedAt });
  const reads = toReadLists(
    decision.steps.flatMap((step) => step.lists),
    lists,
  );
  return (
    <Section title={texts.title}>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-sm">
          <dt className="text-ink-faint">{texts.checked}</dt>
          <dd>{checkedAt}</dd>
          <dt className="text-ink-faint">{texts.rule}</dt>
          <dd>{decision.rule}</dd>
          {told.length > 0 ? (
            <>
              <dt className="text-ink-faint">{texts.askedFor}</dt>
              <dd>{told.join(", ")}</dd>
            </>
          ) : null}
          <dt className="text-ink-faint">{texts.lists}</dt>
          <dd>
            {reads.length === 0 ? texts.noList : null}
            {reads.map((read) => (
              <div key={read.list}>{texts.list(read.name, read.editions, read.demo)}</div>
            ))}
          </dd>
        </dl>
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <CopyProof proof={proof} path={path} />
          <PrintButton />
          <ButtonLink href={path} size="small">
            <Link2 aria-hidden className="size-4" />
            {texts.link}
          </ButtonLink>
        </div>
      </div>
    </Section>
  );
}

function describeTold({ lineOfBusiness, requestType }: AnswerQuestion): readonly string[] {
  return [
    ...(lineOfBusiness === undefined ? [] : [LINE_OF_BUSINESS_WORDS[lineOfBusiness]]),
    ...(requestType === "medical" ? [] : [REQUEST_TYPE_WORDS[requestType]]),
  ];
}
