import { beforeEach, describe, expect, it } from "vitest";
import { POST as postRevocation } from "@/app/admin/api/api-keys/[id]/revocation/route";
import { POST as postKey } from "@/app/admin/api/api-keys/route";
import { findApiKey } from "@/lib/auth/known-api-keys.server";
import { forgetKnownApiKeys } from "../../support/known-api-keys";
import { fromPage, signInAs, useSignIn } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
useSignIn();

let cookie = "";
beforeEach(async () => {
  forgetKnownApiKeys();
  cookie = await signInAs("maintainer");
});

type Headers = Readonly<Record<string, string | undefined>>;

async function make(order: unknown, headers: Headers = {}) {
  const request = fromPage("/admin/api/api-keys", order, { cookie, ...headers });
  return toAnswer(await postKey(request, { params: Promise.resolve({}) }));
}

async function revoke(id: string, headers: Headers = {}) {
  const request = fromPage(`/admin/api/api-keys/${id}/revocation`, {}, { cookie, ...headers });
  return toAnswer(await postRevocation(request, { params: Promise.resolve({ id }) }));
}

async function toAnswer(response: Response) {
  const body: Readonly<Record<string, unknown>> = await response.json();
  return { status: response.status, cache: response.headers.get("cache-control"), body };
}

describe("a key", () => {
  it("is made and shown once, in an answer that nobody keeps, and revoked", async () => {
    const made = await make({ name: " A practice " });
    expect(made).toMatchObject({
      status: 201,
      cache: "no-store",
      body: { id: 1, name: "A practice", createdBy: "maintainer@example.org" },
    });
    const key = String(made.body["key"]);
    expect(await findApiKey(key)).toEqual({ id: 1, name: "A practice" });
    expect(await revoke("1")).toMatchObject({ status: 200, body: { revoked: 1 } });
    expect(await findApiKey(key)).toBeUndefined();
    expect(await revoke("1")).toMatchObject({ status: 404, body: { code: "not-found" } });
  });

  it.each([
    [{}],
    [{ name: "" }],
    [{ name: "  " }],
    [{ name: "x".repeat(81) }],
    [{ name: "two\nlines" }],
    [{ name: "a\0b" }],
    [{ name: 7 }],
    [{ name: "A practice", key: "wp_chosen" }],
    [[]],
  ])("is not made of %j", async (order) => {
    expect(await make(order)).toMatchObject({ status: 422, body: { code: "invalid-request" } });
    expect(await database.prisma.apiKey.count()).toBe(0);
  });

  it.each(["0", "77", "1e3", "-1", "x"])("of the number %s is not found", async (id) => {
    expect(await revoke(id)).toMatchObject({ status: 404 });
  });
});

describe("nobody else makes or revokes a key", () => {
  beforeEach(async () => {
    await make({ name: "There before" });
  });

  it.each([
    ["somebody who is signed out", async () => ({ cookie: "" }), 401, "signed-out"],
    ["a viewer", async () => ({ cookie: await signInAs("viewer") }), 403, "not-allowed"],
    ["another site", async () => ({ origin: "https://elsewhere.example" }), 403, "cross-site"],
  ])("%s", async (_name, change, status, code) => {
    const headers = await change();
    expect(await make({ name: "Another" }, headers)).toMatchObject({ status, body: { code } });
    expect(await revoke("1", headers)).toMatchObject({ status, body: { code } });
    expect(await database.prisma.apiKey.findMany()).toMatchObject([{ id: 1, revokedAt: null }]);
  });
});
