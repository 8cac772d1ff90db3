import { exportSPKI, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import {
  type Claims,
  callWith,
  ENDPOINT,
  findPair,
  ISSUER,
  makeToken,
  OTHER_ISSUER,
  PUBLIC_URL,
  refusalOf,
  START,
  setCdsSettings,
  useCdsClient,
} from "../../support/cds-client";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
const cds = useCdsClient();

describe("without trusted clients", () => {
  it.each([
    ["this machine", {}, true, undefined],
    ["another machine", {}, false, 403],
    ["another machine, where it is open", { CDS_OPEN: "true" }, false, undefined],
    ["another machine, where it is not", { CDS_OPEN: "false" }, false, 403],
  ])("%s", async (_name, settings, isLocal, status) => {
    setCdsSettings(settings);
    const refused = await callWith(undefined, { isLocal });
    expect(refused?.status).toBe(status);
    if (refused !== undefined) expect(refused.reason).toMatch(/CDS_TRUSTED_CLIENTS.*CDS_OPEN/);
  });

  it("a token changes nothing", async () => {
    setCdsSettings({});
    expect((await callWith(await makeToken()))?.status).toBe(403);
    expect(cds.service.count()).toBe(0);
  });
});

describe("a token is taken", () => {
  it.each([["one"], ["two"]])("that is signed with the key %s, which is fetched once", async (kid) => {
    expect(await callWith(await makeToken(kid))).toBeUndefined();
    expect(await callWith(await makeToken(kid))).toBeUndefined();
    expect(cds.service.count()).toBe(1);
    expect(cds.told).toBe("");
  });

  it.each<[string, Claims]>([
    ["PUBLIC_URL", { aud: PUBLIC_URL }],
    ["the discovery", { aud: `${PUBLIC_URL}/cds-services` }],
    ["the endpoint, among others", { aud: ["https://elsewhere.example.org", ENDPOINT] }],
  ])("that is made for %s", async (_name, claims) => {
    expect(await callWith(await makeToken("one", { claims }))).toBeUndefined();
  });

  it.each<[string, Claims]>([
    ["a clock that is a minute late", { iat: START - 359, exp: START - 59 }],
    ["a clock that is a minute early", { iat: START + 60, exp: START + 360 }],
    ["parts of a second", { iat: START - 0.5, exp: START + 10.5 }],
  ])("from %s", async (_name, claims) => {
    expect(await callWith(await makeToken("one", { claims }))).toBeUndefined();
  });

  it("with the jku that is agreed, and with the scheme in other letters", async () => {
    const token = await makeToken("one", { header: { jku: cds.service.address } });
    expect(await callWith(token, { authorization: `bearer  ${token}` })).toBeUndefined();
    expect(cds.foreign.count()).toBe(0);
  });

  it("of two issuers under one name", async () => {
    await cds.foreign.publish([findPair("three")]);
    const claims = { jti: "the same" };
    expect(await callWith(await makeToken("one", { claims }))).toBeUndefined();
    const other = await makeToken("three", { claims: { ...claims, iss: OTHER_ISSUER } });
    expect(await callWith(other)).toBeUndefined();
  });
});

describe("a call is refused before anything is fetched", () => {
  it("from this machine without a token too", async () => {
    const refused = await callWith(undefined, { isLocal: true });
    expect(refused).toEqual({ status: 401, reason: expect.stringContaining("A client token is needed") });
  });

  it.each<[string, Claims, RegExp]>([
    ["for another service", { aud: "https://mallory.example/cds-services/which-portal" }, /aud/],
    ["for a longer address", { aud: `${ENDPOINT}/` }, /aud/],
    ["for the other services alone", { aud: [`${PUBLIC_URL}/cds-services/other`] }, /aud/],
    ["for nobody", { aud: undefined }, /aud/],
    ["for no text", { aud: [7] }, /aud/],
    ["that has ended", { iat: START - 360, exp: START - 60 }, /ended.*exp/],
    ["without an end", { exp: undefined }, /exp/],
    ["with an end that is a text", { exp: String(START + 300) }, /exp/],
    ["of the future", { iat: START + 61, exp: START + 100 }, /future.*iat/],
    ["of no time", { iat: undefined }, /iat/],
    ["that holds later", { nbf: START + 61 }, /yet.*nbf/],
    ["that ends before it begins", { iat: START + 50, exp: START + 50 }, /before it was made/],
    ["that lives too long", { exp: START + 361 }, /longer than 300 seconds/],
    ["that lives for good", { exp: 1e300 }, /longer than 300 seconds/],
    ["without a name", { jti: undefined }, /jti/],
    ["with an empty name", { jti: "" }, /jti/],
    ["without an issuer", { iss: undefined }, /iss/],
    ["of an unknown issuer", { iss: "https://mallory.example" }, /issuer is not among/],
    ["of an issuer without its slash", { iss: ISSUER.slice(0, -1) }, /issuer is not among/],
  ])("with a token %s", async (_name, claims, reason) => {
    expect(await refusalOf(await makeToken("one", { claims }))).toMatch(reason);
    expect([cds.service.count(), cds.foreign.count()]).toEqual([0, 0]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ["no type", { typ: undefined }, /typ/],
    ["another type", { typ: "at+jwt" }, /typ/],
    ["no name of its key", { kid: undefined }, /kid/],
    ["an empty name of its key", { kid: "" }, /kid/],
    ["a number for its key", { kid: 7 }, /kid/],
    ["a jku that is no address", { jku: 7 }, /jku/],
    ["a jku of another client", { jku: "FOREIGN" }, /jku/],
    ["a jku of nobody", { jku: "http://127.0.0.1:1/mallory" }, /jku/],
  ])("with a header that has %s", async (_name, header, reason) => {
    const jku = header["jku"] === "FOREIGN" ? { jku: cds.foreign.address } : {};
    expect(await refusalOf(await makeToken("one", { header: { ...header, ...jku } }))).toMatch(reason);
    expect([cds.service.count(), cds.foreign.count()]).toEqual([0, 0]);
  });

  it("with an extension that must be understood", async () => {
    const token = await makeToken("one");
    const header = { typ: "JWT", alg: "ES384", kid: "one", b64: true, crit: ["b64"] };
    const changed = [Buffer.from(JSON.stringify(header)).toString("base64url"), ...token.split(".").slice(1)].join(".");
    expect(await refusalOf(changed)).toMatch(/crit/);
  });

  it("with a shared secret, be it the public key", async () => {
    const secret = new TextEncoder().encode(await exportSPKI(findPair("two").publicKey));
    for (const alg of ["HS256", "HS384"]) {
      expect(await refusalOf(await makeToken("two", { header: { alg }, key: secret }))).toMatch(/ES384 or RS384/);
    }
    expect(cds.service.count()).toBe(0);
  });

  it("with a key of a kind that is not agreed", async () => {
    expect(await refusalOf(await makeToken("short"))).toMatch(/ES384 or RS384/);
  });

  it("with no signature", async () => {
    const claims = { iss: ISSUER, aud: ENDPOINT, iat: START, exp: START + 300, jti: "none" };
    expect(await refusalOf(new UnsecuredJWT(claims).encode())).toMatch(/typ|signed/);
    const [, payload] = (await makeToken()).split(".");
    for (const alg of ["none", "None", "NONE"]) {
      const header = Buffer.from(JSON.stringify({ typ: "JWT", alg, kid: "one" })).toString("base64url");
      expect(await refusalOf(`${header}.${payload}.`)).toMatch(/ES384 or RS384/);
    }
  });

  it.each([
    ["nothing", ""],
    ["garbage", "mallory"],
    ["dots", ".."],
    ["four parts", "eyJh.eyJh.eyJh.eyJh"],
    ["bytes that are no text", `${Buffer.from([255, 254]).toString("base64url")}.e30.AA`],
    ["no object", `${Buffer.from("[]").toString("base64url")}.${Buffer.from("7").toString("base64url")}.AA`],
    ["an empty object", "e30.e30.AA"],
    ["two tokens", "e30.e30.AA e30.e30.AA"],
    ["a token of 100 kB", `e30.${"A".repeat(100_000)}.AA`],
  ])("with %s", async (_name, token) => {
    expect(await refusalOf(token)).not.toBe("");
    expect(cds.service.count()).toBe(0);
  });

  it("with another scheme", async () => {
    expect((await callWith(undefined, { authorization: `Basic ${await makeToken()}` }))?.status).toBe(401);
  });
});

describe("a signature", () => {
  it.each([
    ["of another key", () => makeToken("one", { key: findPair("three").privateKey })],
    ["of other claims", async () => swap(await makeToken(), await makeToken("one", { claims: { sub: "mallory" } }))],
    ["that is empty", async () => `${(await makeToken()).split(".").slice(0, 2).join(".")}.`],
  ])("%s does not hold, and does not use the token up", async (_name, make) => {
    expect(await refusalOf(await make())).toMatch(/signature|signed/);
    expect(await database.prisma.cdsTokenUse.count()).toBe(0);
  });

  it("is not checked with a key of another kind", async () => {
    expect(await refusalOf(await makeToken("one", { header: { kid: "two" } }))).toMatch(/kid/);
  });
});

/** The header and signature of one token around the claims of another. */
function swap(outer: string, inner: string): string {
  const [header, , signature] = outer.split(".");
  return [header, inner.split(".")[1], signature].join(".");
}
