import { answerMetrics } from "@/lib/http/answer-metrics.server";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

/** What is known of this process, for what watches it. */
export async function GET(request: Request): Promise<Response> {
  return await answerMetrics(request);
}
