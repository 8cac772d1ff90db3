export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(null);
}

/** The least that a handler can do: the body stays unread. */
export function POST(): Response {
  return new Response(null);
}
