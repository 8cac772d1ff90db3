import { DecisionCard } from "@/components/decision/decision-card";
import { formatMoment } from "@/components/decision/format-moment";
import { RefusalCard } from "@/components/decision/refusal-card";
import { IdlePath } from "@/components/lookup/idle-path";
import { ListsUnavailable } from "@/components/lookup/lists-unavailable";
import { Callout } from "@/components/ui/callout";
import { countAnswers } from "@/lib/observe/counts.server";
import { answer } from "@/lib/router/answer";
import { explainDamagedAddress } from "@/lib/router/explain";
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
  const answered = answer(
    { code, dateOfService: toDateOfService(question), lineOfBusiness, requestType },
    tables,
    todayInLosAngeles(now),
  );
  countAnswers([answered]);
  if ("error" in answered) {
    if (answered.error.code === "lists-missing") {
      return <ListsUnavailable reason="lists-missing" detail={answered.error.message} />;
    }
    const actions = { question: { code, lineOfBusiness, requestType } };
    return <RefusalCard refused={answered} days={question.days} actions={actions} />;
  }
  return (
    <DecisionCard
      answered={answered}
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
