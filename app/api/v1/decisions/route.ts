import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { readDecisionsBody, readDecisionsQuery, toDecisionsAnswer } from "@/lib/http/api-v1";
import { type Fault, toProblem } from "@/lib/http/problem";
import { readJsonBody } from "@/lib/http/read-json-body";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";
import { type Answer, answer, type Question } from "@/lib/router/answer";
import { explainListsMissing } from "@/lib/router/explain";
import { todayInLosAngeles } from "@/lib/shared/iso-date";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS, POST");

export async function GET(request: Request): Promise<Response> {
  const question = readDecisionsQuery(new URL(request.url).searchParams);
  return question.ok ? await answerAll([question.value]) : refuse(question.error);
}

export async function POST(request: Request): Promise<Response> {
  const body = await readJsonBody(request);
  if (!body.ok) return body.error;
  const questions = readDecisionsBody(body.value);
  return questions.ok ? await answerAll(questions.value) : refuse(questions.error);
}

async function answerAll(questions: readonly Question[]): Promise<Response> {
  return await answerFromLists(({ tables }) => {
    const today = todayInLosAngeles(new Date());
    const answers: Answer[] = [];
    for (const question of questions) {
      const answered = answer(question, tables, today);
      if (!answered.ok) return toProblem("lists-missing", explainListsMissing(answered.error));
      answers.push(answered.value);
    }
    return Response.json(toDecisionsAnswer(answers, tables), { headers: { "Cache-Control": "no-store" } });
  });
}

function refuse(faults: readonly Fault[]): Response {
  return toProblem(
    "invalid-request",
    "See errors for what is wrong and where, as JSON Pointers into the request.",
    faults,
  );
}
