import "server-only";
import { countAnswers } from "../observe/counts.server";
import { type Answer, answer, type Question } from "../router/answer";
import { explainListsMissing } from "../router/explain";
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
    const today = todayInLosAngeles(new Date());
    const answers: Answer[] = [];
    for (const question of questions) {
      const answered = answer(question, tables, today);
      if (!answered.ok) return toProblem("lists-missing", explainListsMissing(answered.error));
      answers.push(answered.value);
    }
    countAnswers(answers);
    return writeDecisionsAnswer(toDecisionsAnswer(answers, tables));
  });
}

/** The answer to a call whose questions do not have the right shape. */
export function refuseQuestions(faults: readonly Fault[]): Response {
  return toProblem(
    "invalid-request",
    "See errors for what is wrong and where, as JSON Pointers into the request.",
    faults,
  );
}
