import "server-only";
import { countAnswers } from "../observe/counts.server";
import { answer, type Question } from "../router/answer";
import { hasNoLists } from "../router/versions";
import { todayInLosAngeles } from "../shared/iso-date";
import { answerFromLists } from "./answer-from-lists.server";
import { readDecisionsBody, toDecisionsAnswer } from "./api-v1";
import type { JsonReply } from "./json-reply";
import { type Fault, toProblem } from "./problem";
import { type JsonCall, readJson } from "./read-json-body";
import { writeDecisionsAnswer } from "./write-decisions";

/** Answers `POST /api/v1/decisions`. */
export async function answerDecisionsCall(call: JsonCall): Promise<JsonReply> {
  const body = await readJson(call);
  if (!body.ok) return body.error;
  const questions = readDecisionsBody(body.value);
  return questions.ok ? await answerQuestions(questions.value) : refuseQuestions(questions.error);
}

/** Answers all questions of one call from the published lists. */
export async function answerQuestions(questions: readonly Question[]): Promise<JsonReply> {
  return await answerFromLists(({ tables }) => {
    if (hasNoLists(tables)) return refuseWithoutLists();
    const today = todayInLosAngeles(new Date());
    const answers = questions.map((question) => answer(question, tables, today));
    countAnswers(answers);
    return writeDecisionsAnswer(toDecisionsAnswer(answers, tables));
  });
}

/** The answer to any call while no list at all is loaded (R11). */
export function refuseWithoutLists(): Response {
  return toProblem("lists-missing", "No list is loaded yet. Publish one, and ask again.");
}

/** The answer to a call whose questions do not have the right shape. */
export function refuseQuestions(faults: readonly Fault[]): Response {
  return toProblem(
    "invalid-request",
    "See errors for what is wrong and where, as JSON Pointers into the request.",
    faults,
  );
}
