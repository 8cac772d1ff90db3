import { expect, type Page, type Request, test } from "@playwright/test";
import { aBundle, aCall, aServiceRequest, aSigning } from "../support/cds";
import { findMarkers, MARKERS } from "../support/markers";
import { openBatch, pasteText } from "./batch-page";
import { startWatchedApp, type WatchedApp } from "./watched-app";

test.use({ permissions: ["clipboard-read", "clipboard-write"], serviceWorkers: "allow" });
test.describe.configure({ mode: "serial" });

const { name, member, phone, birthDay, dateOfService, code, otherCode, words, address } = MARKERS;
const EMAIL = "maintainer@example.org";
const PASSWORD = "correct horse battery staple";

const ADDRESSES = [
  `/api/v1/decisions?code=${code}&dos=${dateOfService}&note=${name}`,
  `/api/v1/decisions?code=${name}&dos=${birthDay}`,
  `/api/v1/lists?${words}`,
  `/api/v1/lists/${name}/versions/${words}`,
  `/api/v1/lists/healthhelp/versions/2026-05-01?format=${words}`,
  `/api/v1/snapshots/${member}`,
  `/api/v1/${words}`,
  `/answer?code=${otherCode}&dos=${dateOfService}&lob=${name}`,
  `/answer?code=${words}&dos=${birthDay}&type=${member}`,
  `/answer/${name}`,
  `/lists/healthhelp?q=${words}`,
  `/lists/healthhelp?version=${name}&q=${code}`,
  `/lists/${words}`,
  `/lists/changes?from=${dateOfService}&list=${words}`,
  `/batch?paste=${name}`,
  `/?code=${code}&dos=${dateOfService}`,
  `/admin?q=${name}`,
  `/admin/audit?action=${words}&before=${phone}`,
  `/admin/sign-in?return=/admin?${name}`,
  `/api/auth/callback/sso?code=${words}&state=${name}`,
  `/api/auth/error?error=${words}`,
  `/admin/drafts/${words}`,
  `/cds-services/${words}`,
  `/_next/static/${words}.js`,
  `/%E0%A4%A${name}`,
  `/answer?code=%E0%A4%A&x=${name}`,
  `/metrics?${words}`,
  `/readyz?${words}`,
];

/** With these a call is refused before its body is read, so that everything is sent with them and without. */
const CREDENTIALS = { Authorization: `Bearer ${member}`, "X-Api-Key": member, "X-Forwarded-For": address };

const HEADERS = {
  "User-Agent": `Reader/1 (${name})`,
  Referer: `http://127.0.0.1/answer?code=${code}`,
  Cookie: `patient=${name}; which-portal.session_token=${member}`,
  "Accept-Language": words,
  "X-Patient": `${name} ${birthDay}`,
};

const REQUESTS = {
  requests: [
    { code, dateOfService },
    { code: `${name} ${birthDay}`, dateOfService: phone },
    { code: otherCode, dateOfService: { from: dateOfService, to: "2027-08-30" }, modifiers: [member] },
  ],
};
const JSON_TYPE = "application/json";

/** Path, type and body of calls of all kinds, whole and broken. */
const BODIES: readonly (readonly [path: string, type: string, body: string])[] = [
  ["/api/v1/decisions", JSON_TYPE, JSON.stringify(REQUESTS)],
  ["/api/v1/decisions", JSON_TYPE, JSON.stringify(REQUESTS).slice(0, -9)],
  [
    "/api/v1/decisions",
    JSON_TYPE,
    JSON.stringify({ requests: [{ [name]: words }], defaults: { lineOfBusiness: name } }),
  ],
  ["/api/v1/decisions", JSON_TYPE, `"${name}`],
  ["/api/v1/decisions", "text/csv", `code,date_of_service,${words}\n${code},${dateOfService},${name}\n"${member},x\n`],
  ["/api/v1/decisions", "application/x-ndjson", `${JSON.stringify(REQUESTS.requests[0])}\n{"code":"${name}\n`],
  ["/api/v1/decisions", `text/${words}`, name],
  [
    "/cds-services/which-portal",
    JSON_TYPE,
    JSON.stringify(aSigning([toOrder(code)], { fhirServer: `https://${words}/` })),
  ],
  ["/cds-services/which-portal", JSON_TYPE, JSON.stringify(aCall(words, { draftOrders: aBundle(toOrder(name)) }))],
  ["/cds-services/which-portal", JSON_TYPE, JSON.stringify(aSigning([{ resourceType: name, id: member }]))],
  ["/cds-services/which-portal", JSON_TYPE, `{"hook":"${name}`],
  ["/cds-services/which-portal/feedback", JSON_TYPE, JSON.stringify({ feedback: [{ card: name, outcome: words }] })],
  [
    "/api/auth/sign-in/email",
    JSON_TYPE,
    JSON.stringify({ email: `${name}@example.org`, password: `${words} and more` }),
  ],
  ["/api/auth/sign-in/email", JSON_TYPE, JSON.stringify({ email: EMAIL, password: `${words} and more` })],
  ["/api/auth/sign-in/email", JSON_TYPE, `{"email":"${name}`],
  ["/api/auth/two-factor/verify-totp", JSON_TYPE, JSON.stringify({ code: phone })],
  [`/api/auth/${words}`, JSON_TYPE, JSON.stringify({ name })],
  [`/admin/api/imports?list=healthhelp&name=${name}.csv`, "application/octet-stream", `${name},${birthDay}\n`],
  ["/admin/api/notices", JSON_TYPE, JSON.stringify({ text: name })],
  [`/admin/api/drafts/${words}/publication`, JSON_TYPE, JSON.stringify({ name })],
];

/** What a maintainer is refused. */
const REFUSED: readonly (readonly [path: string, type: string, body: string])[] = [
  [`/admin/api/imports?list=healthhelp&name=${name}.pdf`, "application/octet-stream", `%PDF-1.7 ${words}`],
  [`/admin/api/imports?list=healthhelp&name=${name}.xlsx`, "application/octet-stream", `PK\u0003\u0004${words}`],
  [`/admin/api/imports?list=${words}&name=${name}`, "application/octet-stream", words],
  [`/admin/api/lists/healthhelp/versions/${words}/withdrawal`, JSON_TYPE, JSON.stringify({ reason: name })],
  ["/admin/api/notices", JSON_TYPE, JSON.stringify({ destination: words, text: name })],
  ["/admin/api/drafts/1/decisions", JSON_TYPE, `{"${name}`],
];

const OF_THE_START =
  /^(?:Packages|Database client|Pages|Database|Migrations|Demo lists|Server|Which Portal is ready): |Running next\.config/;

const PASTE = `Patient\tDOB\tMember ID\tPhone\tDate of service\tProcedure
${name}, Avery\t${birthDay}\t${member}\t${phone}\t${dateOfService}\t${code}
${name}, Jordan\t${birthDay}\t${member}\t${phone}\t${dateOfService}\t${otherCode}
`;

let app: WatchedApp;
let cookie = "";

test.beforeAll(async () => {
  test.setTimeout(600_000);
  app = await startWatchedApp();
  await app.createUser(EMAIL, PASSWORD);
  const response = await send("/api/auth/sign-in/email", {
    method: "POST",
    headers: { "Content-Type": JSON_TYPE, Origin: app.baseUrl },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  });
  expect(response.status).toBe(200);
  cookie = response.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
});
test.afterAll(async () => app?.stop());

function toOrder(orderCode: string) {
  return aServiceRequest(member, orderCode, {
    occurrenceDateTime: dateOfService,
    subject: { display: `${name} ${birthDay}` },
    note: [{ text: words }],
  });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(app.baseUrl + path, { redirect: "manual", ...init });
  await response.arrayBuffer();
  return response;
}

/** Everything above, once; gives back the statuses. */
async function sendAll(): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (const own of [HEADERS, { ...HEADERS, ...CREDENTIALS }]) {
    for (const path of ADDRESSES) statuses.push((await send(path, { headers: own })).status);
    for (const [path, type, body] of BODIES) {
      const headers = { ...own, "Content-Type": type, Origin: app.baseUrl };
      statuses.push((await send(path, { method: "POST", headers, body })).status);
    }
  }
  for (const [path, type, body] of REFUSED) {
    const headers = { "Content-Type": type, Origin: app.baseUrl, Cookie: cookie };
    statuses.push((await send(path, { method: "POST", headers, body })).status);
  }
  statuses.push((await send("/admin", { headers: { Cookie: cookie } })).status);
  return statuses;
}

function watch(page: Page): () => readonly string[] {
  const sent: Request[] = [];
  page.context().on("request", (request) => sent.push(request));
  return () => sent.filter((request) => findMarkers(`${request.url()} ${request.postData()}`).length > 0).map(String);
}

test("calls of all kinds are answered, and while the database is away they fail in the open", async () => {
  test.setTimeout(300_000);
  const whole = await sendAll();
  expect(whole).toContain(200);
  expect(whole.filter((status) => status >= 500 && status !== 503)).toEqual([]);
  app.database.take();
  const without = await sendAll();
  app.database.give();
  expect(without.filter((status) => status >= 500).length).toBeGreaterThan(0);
  await expect.poll(async () => (await send("/readyz", {})).status, { timeout: 60_000 }).toBe(200);
});

test("nothing that is typed or pasted on the look-up page and the code lists is sent", async ({ page }) => {
  const findSent = watch(page);
  await page.goto(`${app.baseUrl}/`);
  const box = page.getByRole("textbox", { name: "CPT or HCPCS code" });
  await box.pressSequentially(code);
  await expect(page.getByRole("region", { name: code, exact: true })).toBeVisible();
  await page.getByLabel("Date of service", { exact: true }).fill(dateOfService);
  await box.fill(`${name} ${words}`);
  await expect(page.getByRole("region", { name: "No answer" })).toBeVisible();
  const { row } = await openBatch(page, app.baseUrl);
  await pasteText(page, PASTE);
  await expect(row(code)).toHaveCount(1);
  await expect(row(otherCode)).toHaveCount(1);
  await page.getByRole("button", { name: "Check codes" }).click();
  await page.waitForLoadState("networkidle");
  expect(findSent()).toEqual([]);
});

test("no log line, no metric and no row of the database holds any of it", async () => {
  const metrics = await (await fetch(`${app.baseUrl}/metrics`)).text();
  expect(metrics).toContain("which_portal_requests_total");
  expect(findMarkers(metrics)).toEqual([]);

  const output = app.readOutput().split("\n");
  expect(output.filter((line) => findMarkers(line).length > 0)).toEqual([]);
  const lines = output.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  // What is neither a line of the log nor one of the start was written past the log.
  const others = output.filter((line) => line !== "" && !line.startsWith("{"));
  expect(others.filter((line) => !OF_THE_START.test(line))).toEqual([]);
  expect(lines.filter(({ event }) => event === "A request was answered").length).toBeGreaterThan(50);
  expect(lines.filter(({ level }) => level === "error").length).toBeGreaterThan(0);
  const ofRequests = lines.filter(({ event, level }) => level === "error" && /could not be read|failed/.test(event));
  expect(ofRequests.length).toBeGreaterThan(0);
  expect(ofRequests.some(({ requestId }) => typeof requestId === "string")).toBe(true);

  const rows = await app.readDatabase();
  expect(rows.length).toBeGreaterThan(1_000);
  expect(rows.filter((row) => findMarkers(row).length > 0 && !isKeptList(row))).toEqual([]);
});

/** The demo lists hold codes, as lists do. */
function isKeptList(row: string): boolean {
  return /^(list_entry|compiled_lists|source_file) /.test(row);
}
