import { GET, POST } from "@/app/api/v1/decisions/route";

export const DECISIONS_ADDRESS = "http://localhost/api/v1/decisions";

/** Asks for decisions as software does that sends JSON; a text is sent as it is. */
export function post(
  body: unknown,
  headers: Record<string, string> = { "Content-Type": "application/json" },
): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return POST(new Request(DECISIONS_ADDRESS, { method: "POST", headers, body: text }));
}

/** Asks for the decisions of a query, with its question mark. */
export function get(query: string): Promise<Response> {
  return GET(new Request(`${DECISIONS_ADDRESS}${query}`));
}
