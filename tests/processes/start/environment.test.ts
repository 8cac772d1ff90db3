import { describe, expect, it } from "vitest";
import { parseEnvironment } from "@/lib/env.server";

/** The one fault that a set of variables has. */
function findFault(variables: Record<string, string>): string {
  const environment = parseEnvironment(variables, "/srv/app");
  if (environment.ok) throw new Error("no fault was found");
  expect(environment.error).toHaveLength(1);
  return environment.error[0] ?? "";
}

it("nothing has to be set", () => {
  expect(parseEnvironment({}, "/srv/app")).toEqual({
    ok: true,
    value: {
      mode: "production",
      host: "127.0.0.1",
      port: 3000,
      databaseUrl: undefined,
      migrationDatabaseUrl: undefined,
      dataDir: "/srv/app/.data",
      publicUrl: undefined,
      authSecret: undefined,
      singleSignOn: undefined,
      trustedProxies: [],
      metricsToken: undefined,
      logLevel: undefined,
      callLimits: { store: "memory", byAddress: 6_000, byKey: 60_000, onThisMachine: 1_000_000_000 },
      cds: { trustedClients: [], isOpen: false, payer: undefined },
      process: { databasePoolSize: 5, drainSeconds: 0 },
    },
  });
});

it("an empty variable counts as unset", () => {
  const names = ["NODE_ENV", "HOST", "PORT", "DATABASE_URL", "DATA_DIR", "PUBLIC_URL", "AUTH_SECRET"].concat([
    "OIDC_ISSUER",
    "OIDC_CLIENT_ID",
    "OIDC_CLIENT_SECRET",
    "OIDC_NAME",
    "TRUSTED_PROXIES",
    "METRICS_TOKEN",
    "RATE_LIMIT",
    "RATE_LIMIT_WITH_KEY",
    "RATE_LIMIT_STORE",
    "CDS_TRUSTED_CLIENTS",
    "CDS_OPEN",
    "CRD_PAYER_IDENTIFIERS",
    "CRD_LENIENT",
    "MIGRATION_DATABASE_URL",
    "LOG_LEVEL",
    "DATABASE_POOL_SIZE",
    "DRAIN_SECONDS",
  ]);
  const empty = Object.fromEntries(names.map((name, index) => [name, " ".repeat(index % 2)]));
  expect(parseEnvironment(empty, "/srv/app")).toEqual(parseEnvironment({}, "/srv/app"));
});

it("what is set is read", () => {
  const environment = parseEnvironment(
    {
      NODE_ENV: "development",
      HOST: "::1",
      PORT: "0",
      DATABASE_URL: "postgresql://user:p%40ss@db.example:5433/lists?sslmode=require",
      DATA_DIR: "/var/lib/which-portal",
      PUBLIC_URL: "https://portal.example.org/",
      AUTH_SECRET: "x".repeat(32),
      OIDC_ISSUER: "https://sign-in.example.org/clinic/",
      OIDC_CLIENT_ID: "which-portal",
      OIDC_CLIENT_SECRET: "secret",
      OIDC_NAME: "Clinic account",
      TRUSTED_PROXIES: "10.0.0.5, ::1",
      METRICS_TOKEN: "y".repeat(16),
      LOG_LEVEL: "debug",
      RATE_LIMIT: "120",
      RATE_LIMIT_WITH_KEY: "900",
      RATE_LIMIT_STORE: "postgres",
      CDS_TRUSTED_CLIENTS:
        " https://ehr.example.org/  https://ehr.example.org/keys ;other http://[::1]:8080/jwks?a=1; ",
      CDS_OPEN: "false",
      CRD_PAYER_IDENTIFIERS: "urn:oid:2.16.840.1.113883.6.300|12345, 67890",
      CRD_LENIENT: "true",
      DATABASE_POOL_SIZE: "12",
      DRAIN_SECONDS: "20",
      PATH: "/bin",
    },
    "/srv/app",
  );
  expect(environment).toEqual({
    ok: true,
    value: {
      mode: "development",
      host: "::1",
      port: 0,
      databaseUrl: "postgresql://user:p%40ss@db.example:5433/lists?sslmode=verify-full",
      dataDir: "/var/lib/which-portal",
      publicUrl: "https://portal.example.org",
      authSecret: "x".repeat(32),
      singleSignOn: {
        issuer: "https://sign-in.example.org/clinic",
        clientId: "which-portal",
        clientSecret: "secret",
        name: "Clinic account",
      },
      trustedProxies: ["10.0.0.5", "::1"],
      metricsToken: "y".repeat(16),
      logLevel: "debug",
      callLimits: { store: "postgres", byAddress: 120, byKey: 900, onThisMachine: 120 },
      cds: {
        trustedClients: [
          { issuer: "https://ehr.example.org/", keySet: "https://ehr.example.org/keys" },
          { issuer: "other", keySet: "http://[::1]:8080/jwks?a=1" },
        ],
        isOpen: false,
        payer: {
          payers: [
            { system: "urn:oid:2.16.840.1.113883.6.300", value: "12345" },
            { system: undefined, value: "67890" },
          ],
          isLenient: true,
        },
      },
      process: { databasePoolSize: 12, drainSeconds: 20 },
    },
  });
});

describe("each fault is named with what to do", () => {
  it.each([
    ["65536", "too large"],
    ["70000", "too large"],
    ["-1", "not a port number"],
    ["3000.5", "not a port number"],
    ["0x50", "not a port number"],
    ["3e3", "not a port number"],
    ["http", "not a port number"],
    ["123456", "not a port number"],
  ])("PORT %s", (port, reason) => {
    expect(findFault({ PORT: port })).toMatch(new RegExp(`^PORT .*${reason}.* 1 to 65535`));
  });

  it.each(["a|b|c", "|12345", "urn:x|", "|"])("CRD_PAYER_IDENTIFIERS %s", (identifiers) => {
    expect(findFault({ CRD_PAYER_IDENTIFIERS: identifiers })).toMatch(
      /^CRD_PAYER_IDENTIFIERS is not a list of identifiers\. .*system\|value/,
    );
  });

  it.each(["1", "yes", "TRUE"])("CRD_LENIENT %s", (text) => {
    expect(findFault({ CRD_LENIENT: text })).toMatch(/^CRD_LENIENT must be "true" or "false"/);
  });

  it.each(["0", "101", "-1", "many"])("DATABASE_POOL_SIZE %s", (size) => {
    expect(findFault({ DATABASE_POOL_SIZE: size })).toMatch(/^DATABASE_POOL_SIZE is .* whole number from 1 to 100/);
  });

  it.each(["301", "-1", "5s"])("DRAIN_SECONDS %s", (seconds) => {
    expect(findFault({ DRAIN_SECONDS: seconds })).toMatch(/^DRAIN_SECONDS is .* unset it to end at once/);
  });

  it.each([["1"], ["65535"]])("PORT %s is none", (port) => {
    expect(parseEnvironment({ PORT: port }, "/").ok).toBe(true);
  });

  it.each([["0"], ["-5"], ["many"], ["1e3"], ["12.5"], ["9999999999"]])("RATE_LIMIT %s", (limit) => {
    expect(findFault({ RATE_LIMIT: limit })).toMatch(/^RATE_LIMIT is not a number of calls a minute/);
    expect(findFault({ RATE_LIMIT_WITH_KEY: limit })).toMatch(/^RATE_LIMIT_WITH_KEY is not a number/);
  });

  it("METRICS_TOKEN, without showing it", () => {
    const fault = findFault({ METRICS_TOKEN: "secret" });
    expect(fault).toMatch(/^METRICS_TOKEN is too short/);
    expect(fault).not.toContain("secret");
  });

  it("LOG_LEVEL", () => {
    expect(findFault({ LOG_LEVEL: "loud" })).toMatch(/^LOG_LEVEL must be one of trace, debug, info, .*silent/);
  });

  it("RATE_LIMIT_STORE", () => {
    expect(findFault({ RATE_LIMIT_STORE: "redis" })).toMatch(/^RATE_LIMIT_STORE must be "memory" or "postgres"/);
    expect(findFault({ RATE_LIMIT_STORE: "postgres" })).toMatch(
      /^RATE_LIMIT_STORE is postgres, which takes DATABASE_URL/,
    );
  });

  it.each([
    ["lists", "is not an address"],
    ["mysql://user:secret@host/lists", "does not start with postgresql://"],
    ["http://user:secret@host/lists", "does not start with postgresql://"],
    ["postgresql://user:secret@host", "names no database"],
    ["postgresql://user:secret@host/", "names no database"],
    ["postgresql:///lists", "names no host"],
    ["postgresql://user:secret%@host/lists", "holds a %"],
    ["postgresql://user:secret@host:99999/lists", "is not an address"],
  ])("DATABASE_URL %s, without its password", (url, reason) => {
    const fault = findFault({ DATABASE_URL: url });
    expect(fault).toContain(`DATABASE_URL ${reason}`);
    expect(fault).toContain("unset it to use the embedded Postgres");
    expect(fault).not.toContain("secret");
  });

  it.each([["postgres://host/lists"], ["postgresql://user@localhost/lists?host=%2Frun%2Fpostgresql"]])(
    "DATABASE_URL %s is none",
    (url) => {
      expect(parseEnvironment({ DATABASE_URL: url }, "/").ok).toBe(true);
    },
  );

  it.each([
    ["postgresql://host/lists?sslmode=prefer&x=1", "postgresql://host/lists?sslmode=verify-full&x=1"],
    ["postgresql://host/lists?x=1&sslmode=verify-ca", "postgresql://host/lists?x=1&sslmode=verify-full"],
    ["postgresql://host/lists?sslmode=disable", "postgresql://host/lists?sslmode=disable"],
    ["postgresql://host/lists?sslmode=no-verify", "postgresql://host/lists?sslmode=no-verify"],
    [
      "postgresql://host/lists?uselibpqcompat=true&sslmode=require",
      "postgresql://host/lists?uselibpqcompat=true&sslmode=require",
    ],
  ])("DATABASE_URL %s names its encryption as the driver does it", (url, named) => {
    expect(parseEnvironment({ DATABASE_URL: url }, "/")).toMatchObject({ value: { databaseUrl: named } });
  });

  it.each([
    [{ HOST: "two words" }, /^HOST is not a host name/],
    [{ HOST: "http://127.0.0.1" }, /^HOST is not a host name/],
    [{ PUBLIC_URL: "portal.example.org" }, /^PUBLIC_URL is not a web address/],
    [{ PUBLIC_URL: "ftp://portal.example.org" }, /^PUBLIC_URL is not a web address/],
    [{ AUTH_SECRET: "hunter2" }, /^AUTH_SECRET is too short/],
    [{ NODE_ENV: "staging" }, /^NODE_ENV must be/],
    [{ DATA_DIR: "a\0b" }, /^DATA_DIR is not the path/],
  ])("%j", (variables, fault) => {
    expect(findFault(variables)).toMatch(fault);
  });
});

it("all faults are told at once, and no secret with them", () => {
  const environment = parseEnvironment(
    { PORT: "x", HOST: "a b", DATABASE_URL: "mysql://me:secret@h/d", AUTH_SECRET: "secret", PUBLIC_URL: "secret" },
    "/",
  );
  if (environment.ok) throw new Error("no fault was found");
  expect(environment.error.map((line) => line.split(" ")[0]).sort()).toEqual([
    "AUTH_SECRET",
    "DATABASE_URL",
    "HOST",
    "PORT",
    "PUBLIC_URL",
  ]);
  expect(environment.error.join("\n")).not.toContain("secret");
});
