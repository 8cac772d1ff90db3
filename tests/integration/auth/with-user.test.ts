import { expect, it } from "vitest";
import { changeRole } from "@/lib/auth/users.server";
import { withUser } from "@/lib/auth/with-user.server";
import { fromPage, signInAs, useSignIn } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
useSignIn();

const NO_PARTS = { params: Promise.resolve({}) };

/** A handler that tells what reached it; `calls` counts how often anything did. */
function makeHandler(needed: "viewer" | "maintainer") {
  const calls: string[] = [];
  const handler = withUser(needed, (_request, user) => {
    calls.push(user.email);
    return Response.json({ by: user }, { headers: { "Cache-Control": "public, max-age=60" } });
  });
  return { calls, answer: (request: Request) => handler(request, NO_PARTS) };
}

async function readProblem(response: Response): Promise<unknown> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const { code } = (await response.json()) as { code: unknown };
  return [response.status, code];
}

it.each([
  ["no cookie", undefined],
  ["a cookie that is none", "which-portal.session_token=made.up"],
])("signed out, with %s, nothing is answered or done", async (_name, cookie) => {
  const { calls, answer } = makeHandler("viewer");
  expect(await readProblem(await answer(fromPage("/admin/api/x", undefined, { cookie })))).toEqual([401, "signed-out"]);
  expect(await readProblem(await answer(fromPage("/admin/api/x", {}, { cookie })))).toEqual([401, "signed-out"]);
  expect(calls).toEqual([]);
});

it("a viewer reads, and nothing that takes a maintainer is done for them", async () => {
  const cookie = await signInAs("viewer");
  const reading = makeHandler("viewer");
  const writing = makeHandler("maintainer");
  const response = await reading.answer(fromPage("/admin/api/x", undefined, { cookie }));
  expect(await response.json()).toEqual({
    by: { id: expect.any(String), email: "viewer@example.org", name: "viewer", role: "viewer" },
  });
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await readProblem(await writing.answer(fromPage("/admin/api/x", {}, { cookie })))).toEqual([
    403,
    "not-allowed",
  ]);
  expect(writing.calls).toEqual([]);
});

it("a maintainer writes, from our own pages alone", async () => {
  const cookie = await signInAs("maintainer");
  const { calls, answer } = makeHandler("maintainer");
  for (const change of [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: undefined },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none", origin: undefined },
  ]) {
    expect(await readProblem(await answer(fromPage("/admin/api/x", {}, { cookie, ...change })))).toEqual([
      403,
      "cross-site",
    ]);
  }
  expect(calls).toEqual([]);
  expect((await answer(fromPage("/admin/api/x", {}, { cookie }))).status).toBe(200);
  expect(calls).toEqual(["maintainer@example.org"]);
});

it("a role that was taken is gone with the next call", async () => {
  const cookie = await signInAs("maintainer");
  const { answer } = makeHandler("maintainer");
  expect((await answer(fromPage("/admin/api/x", {}, { cookie }))).status).toBe(200);
  await changeRole(database.prisma, "maintainer@example.org", "viewer", "the tests");
  expect((await answer(fromPage("/admin/api/x", {}, { cookie }))).status).toBe(403);
});

it("the parts of the address reach the handler", async () => {
  const cookie = await signInAs("viewer");
  const handler = withUser<{ id: string }>("viewer", async (_request, _user, { params }) =>
    Response.json(await params),
  );
  const response = await handler(fromPage("/admin/api/x", undefined, { cookie }), {
    params: Promise.resolve({ id: "7" }),
  });
  expect(await response.json()).toEqual({ id: "7" });
});
