import { expect, it } from "vitest";
import { runCommandLine } from "../support/deployment/app-process";
import { type Answer, fromPageAt, readCookies } from "../support/deployment/call";
import { MAINTAINER, useDeployed } from "../support/deployment/deployed";
import { runSql } from "../support/test-server";

const CALLS_WITH_KEY = 20;

const deployment = useDeployed({ RATE_LIMIT_WITH_KEY: String(CALLS_WITH_KEY) });

/** How soon all processes answer from what one published. */
const SOON = { timeout: 30_000, interval: 100 };
const DECISION = "/api/v1/decisions?code=70551&dos=2026-05-14";

/** Signs somebody in at one address, without the proxy where it is a process's own. */
function signIn(address: string, { password = MAINTAINER.password, email = MAINTAINER.email, from = "" } = {}) {
  const { proxy, call } = deployment.get();
  return call(`${address}/api/auth/sign-in/email`, {
    method: "POST",
    headers: fromPageAt(proxy.address),
    body: JSON.stringify({ email, password }),
    ...(from === "" ? {} : { from }),
  });
}

async function openSession(address: string): Promise<Readonly<Record<string, string>>> {
  return fromPageAt(deployment.get().proxy.address, readCookies(await signIn(address)));
}

const readHeader = ({ headers }: Answer, name: string) => String(headers[name] ?? "");

it("the pages and all of their scripts come through the proxy, for good where their names say what they hold", async () => {
  const { proxy, call } = deployment.get();
  for (const path of ["/", "/batch"]) {
    const page = await call(`${proxy.address}${path}`);
    expect(page.status).toBe(200);
    const files = [...page.text.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, file]) => file);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const answer = await call(`${proxy.address}${file}`);
      expect([file, answer.status, readHeader(answer, "cache-control")]).toEqual([
        file,
        200,
        "public, max-age=31536000, immutable",
      ]);
    }
  }
});

it("a browser is told to come by https only, and which scripts may run", async () => {
  const { proxy, call } = deployment.get();
  const page = await call(`${proxy.address}/`);
  expect(readHeader(page, "strict-transport-security")).toMatch(/^max-age=\d{8}/);
  expect(readHeader(page, "content-security-policy")).toContain("script-src 'self' 'sha256-");
  expect(readHeader(page, "server")).toBe("nginx");
});

it("both processes and the proxy give the same decision, with the id that the caller gave the call", async () => {
  const { proxy, processes, call } = deployment.get();
  const headers = { "x-request-id": "the-caller-s-own-id" };
  const question = { requests: [{ code: "70551", dateOfService: "2026-05-14" }] };
  const post = {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(question),
  };
  const answers = [];
  for (const address of [proxy.address, ...processes.map((process) => process.address)]) {
    answers.push(await call(`${address}${DECISION}`, { headers }), await call(`${address}/api/v1/decisions`, post));
  }
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(JSON.parse(answers[0]?.text ?? "").results[0].decisions[0].outcome).toBe("healthhelp-webconsult");
  expect(answers.map((answer) => readHeader(answer, "x-request-id"))).toEqual(Array(6).fill("the-caller-s-own-id"));
});

it("who signs in at one process is signed in at the other, and signed out at both", async () => {
  const { processes, proxy, call } = deployment.get();
  const [one, two] = processes;
  const signedIn = await signIn(one.address);
  const set = [signedIn.headers["set-cookie"] ?? []].flat();
  expect(set.length).toBeGreaterThan(0);
  for (const cookie of set) expect(cookie).toMatch(/; HttpOnly.*; Secure|; Secure.*; HttpOnly/i);
  const headers = fromPageAt(proxy.address, readCookies(signedIn));
  expect((await call(`${two.address}/admin/account`, { headers })).status).toBe(200);
  expect((await call(`${two.address}/admin/account`)).status).toBe(307);
  await call(`${two.address}/api/auth/sign-out`, { method: "POST", headers, body: "{}" });
  expect((await call(`${one.address}/admin/account`, { headers })).status).toBe(307);
});

it("a client is known by its own address, and not by the proxy's or by what it says", async () => {
  const { proxy, databaseUrl } = deployment.get();
  expect((await signIn(proxy.address, { from: "127.0.0.2" })).status).toBe(200);
  const [session] = await runSql(databaseUrl, "SELECT ip_address FROM user_session ORDER BY created_at DESC LIMIT 1");
  expect(session).toEqual({ ip_address: "127.0.0.2" });
});

it("wrong passwords are counted together", async () => {
  const { processes } = deployment.get();
  const statuses: number[] = [];
  for (let at = 0; at < 6; at += 1) {
    const { address } = processes[at % 2 === 0 ? 0 : 1];
    statuses.push((await signIn(address, { email: "nobody@example.org", password: "not the right password" })).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

it("what is published at one process is answered at the other within seconds", async () => {
  const { processes, call } = deployment.get();
  const [one, two] = processes;
  const headers = await openSession(one.address);
  const csv = "code,modifiers,service_line,line_of_business,note,effective_from,effective_to\nL1832,,,,,,\n";
  const imported = await call(`${one.address}/admin/api/imports?list=no-auth-dme&name=dme.csv`, {
    method: "POST",
    headers: { ...headers, "content-type": "text/csv" },
    body: csv,
  });
  const { draft } = JSON.parse(imported.text.trim().split("\n").at(-1) ?? "");
  const readOutcome = async (address: string) => {
    const { text } = await call(`${address}/api/v1/decisions?code=L1833&dos=2026-11-20`);
    return JSON.parse(text).results[0].decisions[0].outcome;
  };
  expect(await readOutcome(two.address)).toBe("no-auth-needed");

  const path = `/admin/api/drafts/${draft.id}`;
  const review = JSON.parse((await call(`${two.address}${path}/review?effectiveFrom=2026-11-01`, { headers })).text);
  const confirmed = review.findings.map((finding: { code: string }) => finding.code);
  const order = JSON.stringify({ effectiveFrom: "2026-11-01", confirmed, revision: review.revision });
  const published = await call(`${one.address}${path}/publication`, { method: "POST", headers, body: order });
  expect([published.status, published.text]).toEqual([200, '{"version":"2026-11-01"}']);
  for (const { address } of processes) await expect.poll(() => readOutcome(address), SOON).toBe("connect");
});

it("the command lines run beside the server, on files where the caller is", async () => {
  const file = "tests/fixtures/lists/browser-grid-middle.pdf";
  const { databaseUrl, processes, call } = deployment.get();
  const printed = await runCommandLine("lists", ["import", file, "--list", "healthhelp", "--json"], databaseUrl);
  const { draft } = JSON.parse(printed.trim().split("\n").at(-1) ?? "");
  expect(draft).toMatchObject({ list: "healthhelp", fileName: "browser-grid-middle.pdf" });
  const seen = await call(`${processes[1].address}/admin/api/drafts/${draft.id}`, {
    headers: await openSession(processes[0].address),
  });
  expect(seen.status).toBe(200);
});

it("a key that is made at one process holds at the other, and its calls are counted together", async () => {
  const { processes, call } = deployment.get();
  const [one, two] = processes;
  const headers = await openSession(one.address);
  const order = JSON.stringify({ name: "The clinic's own software" });
  const made = JSON.parse(
    (await call(`${one.address}/admin/api/api-keys`, { method: "POST", headers, body: order })).text,
  );
  const ask = ({ address }: { address: string }) =>
    call(`${address}${DECISION}`, { headers: { "x-api-key": made.key } });
  await expect.poll(async () => (await ask(two)).status, { timeout: 15_000, interval: 1000 }).toBe(200);

  const left: number[] = [];
  for (let at = 0; at < 4; at += 1)
    left.push(Number(readHeader(await ask(at % 2 === 0 ? one : two), "ratelimit-remaining")));
  const [first = 0] = left;
  expect(left).toEqual([first, first - 1, first - 2, first - 3]);
  for (let at = 0; at < first; at += 1) await ask(at % 2 === 0 ? one : two);
  expect([(await ask(one)).status, (await ask(two)).status]).toEqual([429, 429]);
});
