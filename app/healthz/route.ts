export const dynamic = "force-dynamic";

/** Says that the process is up, and nothing else. */
export function GET(): Response {
  return Response.json({ status: "up" }, { headers: { "Cache-Control": "no-store" } });
}
