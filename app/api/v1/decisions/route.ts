import { answerDecisionsCall, answerQuestions, refuseQuestions } from "@/lib/http/answer-decisions.server";
import { answerRows } from "@/lib/http/answer-rows.server";
import { readDecisionsQuery } from "@/lib/http/api-v1";
import { toJsonResponse } from "@/lib/http/json-reply";
import { toJsonCall } from "@/lib/http/read-json-body";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";
import { chooseForm, readForm } from "@/lib/http/row-forms";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS, POST");

export async function GET(request: Request): Promise<Response> {
  const question = readDecisionsQuery(new URL(request.url).searchParams);
  return toJsonResponse(question.ok ? await answerQuestions([question.value]) : refuseQuestions(question.error));
}

export async function POST(request: Request): Promise<Response> {
  const sent = readForm(request.headers.get("content-type")) ?? "json";
  const wanted = chooseForm(sent, request.headers.get("accept"));
  if (wanted !== "json") return await answerRows(request, sent, wanted);
  return toJsonResponse(await answerDecisionsCall(toJsonCall(request)));
}
