import {
  answerDecisionsCall,
  answerQuestions,
  DECISIONS_HEADERS,
  type DecisionsReply,
  refuseQuestions,
} from "@/lib/http/answer-decisions.server";
import { readDecisionsQuery } from "@/lib/http/api-v1";
import { toJsonCall } from "@/lib/http/read-json-body";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS, POST");

export async function GET(request: Request): Promise<Response> {
  const question = readDecisionsQuery(new URL(request.url).searchParams);
  return toResponse(question.ok ? await answerQuestions([question.value]) : refuseQuestions(question.error));
}

export async function POST(request: Request): Promise<Response> {
  return toResponse(await answerDecisionsCall(toJsonCall(request)));
}

function toResponse(reply: DecisionsReply): Response {
  return reply instanceof Response ? reply : new Response(reply, { headers: DECISIONS_HEADERS });
}
