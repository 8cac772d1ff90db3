import { describe, expect, it, vi } from "vitest";
import { closePrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import {
  callWith,
  ENDPOINT,
  findPair,
  makeToken,
  refusalOf,
  START,
  setSecond,
  useCdsClient,
} from "../../support/cds-client";
import type { KeySetService } from "../../support/key-set-service";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const database = useTestDatabase();
const cds = useCdsClient();

describe("a token is taken once", () => {
  it("of many calls at one moment", async () => {
    const token = await makeToken();
    const refused = await Promise.all(Array.from({ length: 8 }, () => callWith(token)));
    expect(refused.filter((one) => one === undefined)).toHaveLength(1);
    expect(refused.find((one) => one !== undefined)).toEqual({ status: 401, reason: expect.stringContaining("jti") });
  });

  it("in every process, for as long as it lives, and under another signature", async () => {
    const claims = { jti: "once" };
    const token = await makeToken("one", { claims });
    expect(await callWith(token)).toBeUndefined();
    vi.resetModules();
    const elsewhere = await import("@/lib/cds/clients/admit-client.server");
    const asked = { authorization: `Bearer ${token}`, isLocal: false, endpoint: ENDPOINT };
    expect((await elsewhere.admitClient(asked))?.reason).toMatch(/used before/);
    setSecond(START + 359);
    expect(await refusalOf(token)).toMatch(/used before/);
    expect(await refusalOf(await makeToken("two", { claims }))).toMatch(/used before/);
    setSecond(START + 360);
    expect(await refusalOf(token)).toMatch(/ended/);
  });

  it("and what is kept of it is a hash, which goes some time after its end", async () => {
    await callWith(await makeToken("one", { claims: { jti: "mallory's" } }));
    const [kept] = await runSql(database.url, "SELECT * FROM cds_token_use");
    expect(kept).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      expires_at: new Date((START + 360) * 1000),
    });
    const later = START + 3600;
    setSecond(later);
    await callWith(await makeToken("one", { claims: { iat: later, exp: later + 300 } }));
    expect(await runSql(database.url, "SELECT expires_at FROM cds_token_use")).toEqual([
      { expires_at: new Date((later + 360) * 1000) },
    ]);
  });

  it("and not at all while the database is away", async () => {
    await closePrisma();
    provideDatabaseUrl("postgresql://nobody@127.0.0.1:1/nowhere");
    try {
      expect(await refusalOf(await makeToken(), 503)).toMatch(/database is away/);
    } finally {
      await closePrisma();
      provideDatabaseUrl(database.url);
    }
  });
});

describe("a key set", () => {
  it("that gets a new key is asked for it, twice a minute at most", async () => {
    expect(await callWith(await makeToken())).toBeUndefined();
    await cds.service.publish([findPair("three")]);
    expect(await refusalOf(await makeToken("three"))).toMatch(/kid/);
    expect(cds.service.count()).toBe(1);
    setSecond(START + 31);
    expect(await callWith(await makeToken("three"))).toBeUndefined();
    expect(await refusalOf(await makeToken("one"))).toMatch(/kid/);
    expect(cds.service.count()).toBe(2);
  });

  it("that has a key no more is asked within ten minutes", async () => {
    expect(await callWith(await makeToken())).toBeUndefined();
    await cds.service.publish([findPair("two")]);
    const later = START + 601;
    setSecond(later);
    expect(await refusalOf(await makeToken("one", { claims: { iat: later, exp: later + 300 } }))).toMatch(/kid/);
  });

  it("with one name for two keys has none of that name", async () => {
    await cds.service.publish([findPair("one"), { ...findPair("three"), kid: "one" }]);
    expect(await refusalOf(await makeToken())).toMatch(/kid/);
  });

  it("with a key that is none has none of that name", async () => {
    const key = { kty: "EC", crv: "P-384", kid: "one", alg: "ES384", x: "AA", y: "AA" };
    cds.service.answerWith((response) => response.writeHead(200).end(JSON.stringify({ keys: [key] })));
    expect(await refusalOf(await makeToken())).toMatch(/kid/);
  });

  it.each<[string, Parameters<KeySetService["answerWith"]>[0]]>([
    ["fails", (response) => response.writeHead(500).end("mallory")],
    ["leads elsewhere", (response) => response.writeHead(302, { Location: cds.foreign.address }).end()],
    ["breaks off", (response) => response.destroy()],
    ["is no JSON", (response) => response.writeHead(200).end("<html>mallory")],
    ["is another document", (response) => response.writeHead(200).end('{"keys":"mallory"}')],
    ["holds what is no key", (response) => response.writeHead(200).end('{"keys":["mallory"]}')],
    ["never ends", (response) => response.writeHead(200).end(`{"keys":["${"x".repeat(300_000)}"]}`)],
  ])("that %s is 503, is not asked again at once, and is asked again later", async (_name, answer) => {
    cds.service.answerWith(answer);
    expect(await refusalOf(await makeToken(), 503)).toMatch(/key set of its issuer cannot be read now/);
    expect(await refusalOf(await makeToken(), 503)).not.toBe("");
    expect([cds.service.count(), cds.foreign.count()]).toEqual([1, 0]);
    expect(cds.told.trim().split("\n")).toHaveLength(1);
    await cds.service.publish([findPair("one")]);
    setSecond(START + 5);
    expect(await callWith(await makeToken())).toBeUndefined();
  });

  it("that never answers is not waited for", async () => {
    cds.service.answerWith(() => undefined);
    expect(await refusalOf(await makeToken(), 503)).toMatch(/cannot be read now/);
  });
});
