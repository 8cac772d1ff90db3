import { type Browser, chromium, expect as expectPage, type Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { findChromium } from "../../scripts/lib/find-chromium.mjs";
import { MAINTAINER, useDeployed } from "../support/deployment/deployed";

const deployment = useDeployed({});
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  const args = ["--disable-gpu", "--no-first-run", "--disable-background-networking"];
  browser = await chromium.launch({ executablePath: await findChromium(), args });
}, 600_000);
afterAll(() => browser.close());

beforeEach(async () => {
  faults.length = 0;
  // The proxy's certificate was made a moment ago, by nobody whom the browser knows: service workers take none like that.
  const trust = { ignoreHTTPSErrors: true, serviceWorkers: "block" } as const;
  page = await browser.newPage({ baseURL: deployment.get().proxy.address, ...trust });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
});
afterEach(() => page.close());

it("somebody looks a code up", async () => {
  await page.goto("/");
  const box = page.getByRole("textbox", { name: "CPT or HCPCS code" });
  await expectPage(box).toBeFocused({ timeout: 30_000 });
  await page.getByLabel("Date of service", { exact: true }).fill("2026-05-14");
  await box.fill("70551");
  const answer = page.getByRole("region", { name: "70551", exact: true });
  await expectPage(answer.getByRole("heading", { level: 2, name: "HealthHelp WebConsult" })).toBeVisible();
  expect(faults).toEqual([]);
});

it("somebody signs in, and goes on whichever process answers", async () => {
  await page.goto("/admin");
  await page.getByLabel("E-mail").fill(MAINTAINER.email);
  await page.getByLabel("Password", { exact: true }).fill(MAINTAINER.password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/admin$/);
  const seenFrom = deployment.get().proxy.readLog().length;
  for (const path of ["/admin/import", "/admin/versions", "/admin/audit", "/admin/account"]) {
    // Whoever is not signed in is sent elsewhere.
    const answer = await page.goto(path);
    expect([answer?.status(), new URL(page.url()).pathname]).toEqual([200, path]);
  }
  const lines = deployment.get().proxy.readLog().slice(seenFrom);
  expect(new Set(lines.map((line) => line.split(" ")[6])).size).toBe(2);
  expect(faults).toEqual([]);
});
