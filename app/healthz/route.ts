import { refuseMethodsExcept } from "@/lib/http/refuse-methods";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

/** Says that the process is up, and nothing else. */
export function GET(): Response {
  return Response.json({ status: "up" }, { headers: { "Cache-Control": "no-store" } });
}
