import { DecisionCard } from "@/components/decision/decision-card";
import { formatMoment } from "@/components/decision/format-moment";
import { RefusalCard } from "@/components/decision/refusal-card";
import { IdlePath } from "@/components/lookup/idle-path";
import { ListsUnavailable } from "@/components/lookup/lists-unavailable";
import { Callout } from "@/components/ui/callout";
import { countAnswers } from "@/lib/observe/counts.server";
import { answer } from "@/lib/router/answer";
import { explainDamagedAddress, explainListsMissing } from "@/lib/router/explain";
import type { RoutingTables } from "@/lib/router/routing-tables";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { answerTexts } from "@/texts/answer";
import type { AddressQuestion } from "./read-question";

interface AnswerResultProps {
  readonly question: AddressQuestion;
  /** Missing when the database cannot be read. */
  readonly tables: RoutingTables | undefined;
  readonly now: Date;
}

/** The answer of `/answer`, or why there is none. */
export function AnswerResult({ question, tables, now }: AnswerResultProps) {
  const { code, requestType } = question;
  if (tables === undefined) return <ListsUnavailable reason="unreachable" />;
  const damage = explainDamagedAddress(question);
  if (damage !== undefined) {
    return (
      <section aria-label={answerTexts.noAnswer}>
        <Callout tone="refusal" title={answerTexts.damagedAddress}>
          <p className="mt-1 text-base">{damage}</p>
        </Callout>
      </section>
    );
  }
  if (code === "") return <IdlePath lists={tables.lists} />;
  const lineOfBusiness = question.lineOfBusiness === "" ? undefined : question.lineOfBusiness;
  const result = answer(
    { code, dateOfService: toDateOfService(question), lineOfBusiness, requestType },
    tables,
    todayInLosAngeles(now),
  );
  if (result.ok) countAnswers([result.value]);
  if (!result.ok) return <ListsUnavailable reason="lists-missing" detail={explainListsMissing(result.error)} />;
  if ("error" in result.value) {
    const actions = { question: { code, lineOfBusiness, requestType } };
    return <RefusalCard refused={result.value} days={question.days} actions={actions} />;
  }
  return (
    <DecisionCard
      answered={result.value}
      lineOfBusiness={lineOfBusiness}
      requestType={requestType}
      lists={tables.lists}
      checkedAt={formatMoment(now, "America/Los_Angeles")}
    />
  );
}

function toDateOfService({ from, to, isSpan }: AddressQuestion) {
  if (isSpan) return { from, to };
  return from === "" ? undefined : from;
}
