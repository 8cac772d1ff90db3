export const dynamic = "force-dynamic";

const texts = new Map<number, string>();

/** Parses the body and answers with as many bytes as `bytes` says, made ahead: no work is left but to carry them. */
export async function POST(request: Request): Promise<Response> {
  const body: unknown = await request.json();
  if (typeof body !== "object") throw new Error("The body is not the one of a decisions call");
  return new Response(textOf(Number(new URL(request.url).searchParams.get("bytes"))), {
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  });
}

function textOf(bytes: number): string {
  const text = texts.get(bytes) ?? JSON.stringify("x".repeat(bytes - 2));
  texts.set(bytes, text);
  return text;
}
