import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { CallCounter } from "../../lib/http/call-limit.server";
import { toProblem } from "../../lib/http/problem";
import { isPublicAddress, toRequestId } from "../../lib/http/public-call";
import { countRequest } from "../../lib/observe/counts.server";
import { logFault, logRequest } from "../../lib/observe/log.server";
import { nameRoute } from "../../lib/observe/name-route";
import { withRequestId } from "../../lib/observe/request-scope.server";
import { admitCall, type FindKey } from "./admit-call";
import { answerDirectly } from "./answer-directly";
import type { SetPageHeaders } from "./page-headers";
import { sendAnswer } from "./send-answer";

interface AnswerParts {
  /** Answers what nobody else does. */
  readonly pages: RequestListener;
  readonly counter: CallCounter;
  readonly findKey: FindKey;
  readonly setHeaders: SetPageHeaders;
  readonly isDevelopment: boolean;
}

/** What answers every request: pages go to Next as they come, what other software calls is admitted first. */
export function createAnswer({ pages, counter, findKey, setHeaders, isDevelopment }: AnswerParts): RequestListener {
  const answer: RequestListener = (request, response) => {
    if (!answerDirectly(request, response, isDevelopment)) void pages(request, response);
  };
  const answerNamed = (request: IncomingMessage, response: ServerResponse, path: string) => {
    setHeaders(request, response, path);
    if (!isPublicAddress(path)) return answer(request, response);
    void admitCall(request, response, counter, findKey)
      .then((isAdmitted) => {
        if (isAdmitted) answer(request, response);
      })
      .catch((error: unknown) => {
        logFault("A call could not be admitted", error);
        if (!response.headersSent) void sendAnswer(toProblem("work-failed", "Try again in a moment."), response);
      });
  };
  return (request, response) => {
    const [path = ""] = (request.url ?? "").split("?", 1);
    const id = toRequestId(request.headers["x-request-id"]);
    request.headers["x-request-id"] = id;
    watchAnswer(request, response, path, id);
    withRequestId(id, () => answerNamed(request, response, path));
  };
}

/** Counts the answer when it was sent, and tells of it when nothing more comes of the request. */
function watchAnswer({ method = "GET" }: IncomingMessage, response: ServerResponse, path: string, id: string): void {
  const route = nameRoute(path);
  const startedAt = performance.now();
  response.once("finish", () => countRequest(route, response.statusCode));
  response.once("close", () => {
    const { statusCode: status, writableFinished } = response;
    const milliseconds = Math.round(performance.now() - startedAt);
    withRequestId(id, () => logRequest({ method, route, status, milliseconds, cut: !writableFinished }));
  });
}
