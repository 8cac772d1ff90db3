import { describe, expect, it } from "vitest";
import { parseEnvironment } from "@/lib/env.server";

/** The one fault that a set of variables has. */
function findFault(variables: Record<string, string>): string {
  const environment = parseEnvironment(variables, "/srv/app");
  if (environment.ok) throw new Error("no fault was found");
  expect(environment.error).toHaveLength(1);
  return environment.error[0] ?? "";
}

describe("single sign-on", () => {
  const whole = { OIDC_ISSUER: "https://sign-in.example.org", OIDC_CLIENT_ID: "id", OIDC_CLIENT_SECRET: "secret" };

  it.each([["OIDC_ISSUER"], ["OIDC_CLIENT_ID"], ["OIDC_CLIENT_SECRET"]] as const)("is not half set: %s", (name) => {
    const { [name]: _left, ...rest } = whole;
    expect(findFault(rest)).toMatch(new RegExp(`^${name} is missing\\. .*together`));
  });

  it.each([
    ["http://sign-in.example.org", false],
    ["sign-in.example.org", false],
    ["http://127.0.0.1:8080", true],
    ["http://localhost:8080/realm", true],
  ])("is asked only where nobody listens on the way: %s", (issuer, usable) => {
    expect(parseEnvironment({ ...whole, OIDC_ISSUER: issuer }, "/").ok).toBe(usable);
  });
});

it("a proxy that is trusted is an address and no name", () => {
  expect(findFault({ TRUSTED_PROXIES: "10.0.0.5 proxy.example.org" })).toMatch(/^TRUSTED_PROXIES is not a list of IP/);
});

describe("the callers of CDS Hooks services", () => {
  const PUBLIC_URL = "https://portal.example.org";
  const ONE = "https://ehr.example.org https://ehr.example.org/keys";

  it.each([
    ["an issuer without a key set", "https://ehr.example.org"],
    ["three addresses", `${ONE} https://ehr.example.org/more`],
    ["a key set that others can read and change on the way", "https://ehr.example.org http://ehr.example.org/keys"],
    ["a key set with a password", "https://ehr.example.org https://me:secret@ehr.example.org/keys"],
    ["a key set with a fragment", `${ONE}#one`],
    ["a second part that is none", `${ONE}; https://other.example.org`],
    ["a comma between parts", `${ONE}, https://other.example.org https://other.example.org/keys`],
  ])("are not named by %s", (_name, clients) => {
    const fault = findFault({ PUBLIC_URL, CDS_TRUSTED_CLIENTS: clients });
    expect(fault).toMatch(/^CDS_TRUSTED_CLIENTS does not name an issuer and the https address/);
    expect(fault).not.toContain("secret");
  });

  it.each([
    [{ PUBLIC_URL, CDS_TRUSTED_CLIENTS: ";" }, /^CDS_TRUSTED_CLIENTS names nobody/],
    [{ PUBLIC_URL, CDS_TRUSTED_CLIENTS: `${ONE};${ONE}` }, /^CDS_TRUSTED_CLIENTS names an issuer twice/],
    [{ CDS_TRUSTED_CLIENTS: ONE }, /^PUBLIC_URL is missing\. .*CDS_TRUSTED_CLIENTS/],
    [{ PUBLIC_URL, CDS_TRUSTED_CLIENTS: ONE, CDS_OPEN: "true" }, /^CDS_OPEN lets in everybody, .*Unset one/],
    [{ CDS_OPEN: "yes" }, /^CDS_OPEN must be "true" or "false"/],
  ])("are not left in doubt: %j", (variables, fault) => {
    expect(findFault(variables)).toMatch(fault);
  });

  it("are everybody where that is said", () => {
    expect(parseEnvironment({ CDS_OPEN: "true" }, "/")).toMatchObject({ value: { cds: { isOpen: true } } });
  });
});
