import { beforeEach, describe, expect, it } from "vitest";
import { POST as postNoticeEnd } from "@/app/admin/api/notices/[id]/end/route";
import { POST as postNotice } from "@/app/admin/api/notices/route";
import type { RouteContext } from "@/lib/auth/with-user.server";
import { getPrisma } from "@/lib/db/client.server";
import { fromPage, signInAs, useSignIn } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";

useTestDatabase();
useSignIn();

let cookie = "";
beforeEach(async () => {
  cookie = await signInAs("maintainer");
});

/** Calls a handler as a page of ours does. */
async function call<P>(
  handler: (request: Request, context: RouteContext<P>) => Promise<Response>,
  parts: P,
  order: unknown,
) {
  const response = await handler(fromPage("/admin/api", order, { cookie }), { params: Promise.resolve(parts) });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

describe("a notice", () => {
  const NOTICE = { destination: "connect", from: "2026-11-16", text: "Down", source: "https://plan.example.org/news" };

  it("is made and taken back", async () => {
    const made = await call(postNotice, {}, NOTICE);
    expect(made).toMatchObject({ status: 201, body: { ...NOTICE, id: 1, createdBy: "maintainer@example.org" } });
    expect(await call(postNoticeEnd, { id: "1" }, {})).toMatchObject({ status: 200 });
    expect(await call(postNoticeEnd, { id: "1" }, {})).toMatchObject({ status: 404 });
  });

  it.each([
    [{ ...NOTICE, destination: "fax" }],
    [{ ...NOTICE, until: "2026-11-15" }],
    [{ ...NOTICE, text: " " }],
    [{ ...NOTICE, source: "javascript:alert(1)" }],
    [{ ...NOTICE, from: "soon" }],
  ])("is not made of %j", async (notice) => {
    expect(await call(postNotice, {}, notice)).toMatchObject({ status: 422 });
    expect(await getPrisma().operationalNotice.count()).toBe(0);
  });
});
