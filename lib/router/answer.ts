import {
  type CodeError,
  isModifier,
  type Modifier,
  type ProcedureCode,
  parseProcedureCode,
  type TypedCode,
} from "../codes/procedure-code";
import { countDays, type IsoDate, parseIsoDate } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";
import { decide } from "./decide";
import type { DateOfService, Decision, ListsMissing, RequestType } from "./decision";
import { explainCodeError, explainDateError, explainListsMissing, explainLongRange } from "./explain";
import type { LineOfBusiness, RoutingTables } from "./routing-tables";

/** One question as it arrives from a form, a link or the API: nothing in it has been checked. */
export interface Question {
  readonly code: string;
  readonly modifiers?: readonly string[] | undefined;
  /** An ISO day, or a span of days with both ends included. Missing means today. */
  readonly dateOfService?: string | { readonly from: string; readonly to: string } | undefined;
  readonly lineOfBusiness?: LineOfBusiness | undefined;
  readonly requestType?: RequestType | undefined;
}

/** Why a question gets no outcome (R10, R11), in words a person can act on. */
export interface QuestionError {
  readonly code:
    | "not-a-procedure-code"
    | "diagnosis-code"
    | "wildcard"
    | "not-a-date"
    | "date-range-too-long"
    | "lists-missing";
  readonly message: string;
  readonly suggestions: readonly ProcedureCode[];
  /** Only for `lists-missing`: the list, and the days on which it is missing. */
  readonly list?: string;
  readonly days?: ListsMissing["days"];
}

/** The answer to one question: its decisions, one for each part of the days (R9), or why it is refused (R10, R11). */
export type Answer = Answered | Refused;

export interface Answered {
  readonly input: string;
  readonly code: ProcedureCode;
  readonly modifiers: readonly Modifier[];
  /** What stood there when a letter was read as a digit. */
  readonly repairedFrom?: string;
  readonly decisions: readonly Decision[];
}

export interface Refused {
  readonly input: string;
  readonly error: QuestionError;
}

/** The longest span of days that one question may ask for, both ends counted. */
const MOST_DAYS = 366;

/** The API echoes what was asked, but no more of it than a code can be long. */
const MOST_ECHOED = 64;

/**
 * Answers one question as it was asked: reads the code and the days, and decides.
 *
 * What is not a code or not a day is refused with the reason and never gets an outcome (R10), and so is a code that a
 * missing list could decide (R11). A missing date of service means `today`, and the decisions say that it was assumed.
 */
export function answer(question: Question, tables: RoutingTables, today: IsoDate): Answer {
  const input = question.code.slice(0, MOST_ECHOED);
  const code = readCode(question);
  if (!code.ok) {
    const { code: tag, suggestions } = code.error;
    return { input, error: { code: tag, message: explainCodeError(code.error), suggestions } };
  }
  const days = readDays(question.dateOfService, today);
  if (!days.ok) return { input, error: { ...days.error, suggestions: [] } };

  const decisions = decide(
    {
      code: code.value.code,
      modifiers: code.value.modifiers,
      dateOfService: days.value,
      requestType: question.requestType ?? "medical",
      lineOfBusiness: question.lineOfBusiness,
    },
    tables,
    today,
  );
  if (!decisions.ok) return { input, error: toListsMissingError(decisions.error) };
  return toAnswered(input, code.value, decisions.value);
}

/** Says why a missing list leaves a code without an answer (R11). */
function toListsMissingError(missing: ListsMissing): QuestionError {
  const { code, list, days } = missing;
  return { code, message: explainListsMissing(missing), suggestions: [], list, days };
}

/** Written out field by field: copying takes longer than deciding. */
function toAnswered(input: string, typed: TypedCode, decisions: Answered["decisions"]): Answered {
  const { code, modifiers, repairedFrom } = typed;
  if (repairedFrom === undefined) return { input, code, modifiers, decisions };
  return { input, code, modifiers, repairedFrom, decisions };
}

function readCode(question: Question): Result<TypedCode, CodeError> {
  const typed = parseProcedureCode(question.code);
  if (!typed.ok || question.modifiers === undefined) return typed;
  const apart = question.modifiers.map((modifier) => modifier.trim().toUpperCase());
  if (!apart.every(isModifier)) return err({ code: "not-a-procedure-code", reason: "modifier", suggestions: [] });
  return ok({ ...typed.value, modifiers: [...new Set([...typed.value.modifiers, ...apart])] });
}

function readDays(
  asked: Question["dateOfService"],
  today: IsoDate,
): Result<DateOfService, Pick<QuestionError, "code" | "message">> {
  if (asked === undefined) return ok({ from: today, to: today, assumed: true });
  const from = parseIsoDate(typeof asked === "string" ? asked : asked.from);
  const to = typeof asked === "string" ? from : parseIsoDate(asked.to);
  if (!from.ok) return err({ code: from.error.code, message: explainDateError(from.error) });
  if (!to.ok) return err({ code: to.error.code, message: explainDateError(to.error) });
  if (to.value < from.value) {
    return err({ code: "not-a-date", message: explainDateError({ code: "not-a-date", reason: "ends-before-start" }) });
  }
  if (from.value === to.value) return ok({ from: from.value, to: from.value, assumed: false });
  const days = countDays(from.value, to.value);
  if (days > MOST_DAYS) return err({ code: "date-range-too-long", message: explainLongRange(days, MOST_DAYS) });
  return ok({ from: from.value, to: to.value, assumed: false });
}
