import type { RequestListener } from "node:http";
import type { CallCounter } from "../../lib/http/call-limit.server";
import { toProblem } from "../../lib/http/problem";
import { isPublicAddress } from "../../lib/http/public-call";
import { countRequest } from "../../lib/observe/counts.server";
import { logFault } from "../../lib/observe/log.server";
import { nameRoute } from "../../lib/observe/name-route";
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
  return (request, response) => {
    const [path = ""] = (request.url ?? "").split("?", 1);
    setHeaders(request, response, path);
    response.once("finish", () => countRequest(nameRoute(path), response.statusCode));
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
}
