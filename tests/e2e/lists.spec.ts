import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";

const listCard = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const entryCodes = (page: Page) => page.getByRole("table").getByRole("rowheader");

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("R7 /lists says of each list what holds, how old it is, and when the next one is due", {
    tag: "@quick",
  }, async ({ page }) => {
    await page.goto("/");
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Lists", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The lists behind the answers");
    await expect(page.getByRole("heading", { level: 2 })).toHaveText([
      "CPT No-Auth list",
      "DME No-Auth list",
      "HealthHelp list",
    ]);
    const card = listCard(page, "CPT No-Auth list");
    await expect(card).toContainText("Demo list");
    await expect(card).toContainText("Oct 15, 2026");
    await expect(card).toContainText("3,052");
    await expect(card).toContainText(/Next edition dueNov 16, 2026 \((not )?late\)/);
    await expect(card).toContainText("no-auth-cpt.2026-10-15.csv");
    await expect(card.getByRole("table").getByRole("row")).toHaveCount(6);
    await expect(card.getByRole("row", { name: /^Sep 15, 2026/ })).toContainText("Held until Oct 14, 2026");
  });

  test("entries are found by a code, also inside of a longer list, and by words", async ({ page }) => {
    await page.goto("/lists");
    await listCard(page, "HealthHelp list").getByRole("link", { name: "Look through it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("HealthHelp list");
    await expect(page.getByRole("status")).toHaveText("1,249 entries");
    await expect(entryCodes(page)).toHaveCount(100);
    await page.getByRole("link", { name: "Next" }).click();
    await expect(page.getByText("Page 2 of 13")).toBeVisible();

    await page.getByRole("searchbox", { name: "Search" }).fill("70551");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(entryCodes(page)).toHaveText(["70551"]);
    await entryCodes(page).getByRole("link").click();
    await expect(page.getByRole("region", { name: "70551", exact: true })).toContainText("HealthHelp WebConsult");
  });

  test("entries are filtered by service line, line of business and conditions", async ({ page }) => {
    await page.goto("/lists/healthhelp");
    await page.getByRole("combobox", { name: "Service line" }).selectOption("Sleep medicine");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/line=Sleep\+medicine/);
    await expect(page.getByRole("status")).toContainText("of 1,249 entries");
    const lines = page.getByRole("table").getByRole("cell");
    await expect(lines.first()).toHaveText("Sleep medicine");
    await page.getByRole("link", { name: "Clear" }).click();
    await expect(page.getByRole("status")).toHaveText("1,249 entries");

    await page.goto("/lists/no-auth-cpt");
    await page.getByRole("checkbox", { name: "Only entries with a condition or a note" }).check();
    await page.getByRole("button", { name: "Search" }).click();
    await expect(entryCodes(page).filter({ hasText: "90989" })).toHaveCount(1);
    await page
      .getByRole("combobox", { name: "Holds for line of business" })
      .selectOption("Oregon Health Plan (OHP, Medicaid)");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(entryCodes(page).filter({ hasText: "90989" })).toHaveCount(0);
  });

  test("an older edition is looked through, and nothing is found in words", async ({ page }) => {
    await page.goto("/lists/no-auth-cpt?version=2026-01-15&q=93306");
    await expect(page.getByRole("main")).toContainText("Edition of Jan 15, 2026 · Held until Apr 30, 2026");
    await expect(entryCodes(page)).toHaveText(["93306"]);
    await page.goto("/lists/no-auth-cpt?q=93306");
    await expect(page.getByRole("status")).toContainText("Nothing found among 3,052 entries");
  });

  test("any two editions are compared: answers that move, and every code", { tag: "@quick" }, async ({ page }) => {
    await page.goto("/lists/changes?list=no-auth-cpt");
    await page.getByRole("combobox", { name: "From the edition of" }).selectOption("2026-01-15");
    await page.getByRole("combobox", { name: "To the edition of" }).selectOption("2026-05-01");
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByRole("list", { name: "Codes whose answer changes" })).toHaveText(
      "31 codes move from No auth needed to HealthHelp WebConsult.",
    );
    await expect(page.getByRole("main")).toContainText("31 removed; 3,037 stay as they were.");
    await expect(page.getByRole("main")).toContainText("These changes are not the plan’s.");
    const row = page.getByRole("row", { name: /^97161–97168/ });
    await expect(row).toContainText("Removed");
    await expect(row).toContainText("HealthHelp WebConsult");
    await row.getByRole("link").click();
    await expect(page).toHaveURL(/\/answer\?code=97161&dos=2026-05-01/);
  });

  test("the newest change is shown unasked, and changes can be searched", async ({ page }) => {
    await page.goto("/lists/changes");
    await expect(page.getByRole("combobox", { name: "From the edition of" })).toHaveValue("2026-09-15");
    await expect(page.getByRole("combobox", { name: "To the edition of" })).toHaveValue("2026-10-15");
    await page.getByRole("searchbox", { name: "Search the changes" }).fill("7688");
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(entryCodes(page)).toHaveText(["76881", "76882"]);
    await page.getByRole("link", { name: "Removed (0)" }).click();
    await expect(page.getByText("No changed code starts with that.")).toBeVisible();
  });

  test("addresses that name nothing say so", async ({ page }) => {
    expect((await page.goto("/lists/nothing"))?.status()).toBe(404);
    await page.goto("/lists/healthhelp?version=2020-01-01");
    await expect(page.getByText("No such edition is published")).toBeVisible();
    await page.goto("/lists/changes?list=healthhelp&from=2020-01-01");
    await expect(page.getByText("No such edition is published")).toBeVisible();
    await page.goto("/lists/changes?list=nothing");
    await expect(page.getByText("There is no such list")).toBeVisible();
  });
});

test("an edition is downloaded as CSV", async ({ page }) => {
  await page.goto("/lists");
  const download = page.waitForEvent("download");
  await listCard(page, "HealthHelp list").getByRole("link", { name: "Download CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("healthhelp.2026-08-01.csv");
  const text = await readFile(await file.path(), "utf8");
  expect(text.split("\n")[0]).toBe("code,modifiers,service_line,line_of_business,note,effective_from,effective_to");
});

test("the feed of changes is found from the pages and is sound Atom", async ({ page, request }) => {
  await page.goto("/lists/changes");
  const address = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
  const response = await request.get(address ?? "");
  expect(response.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  const read = await page.evaluate(
    (xml) => {
      const feed = new DOMParser().parseFromString(xml, "application/xml");
      const entries = [...feed.querySelectorAll("feed > entry")];
      const textOf = (element: Element, name: string) => element.querySelector(name)?.textContent ?? "";
      return {
        faults: feed.querySelectorAll("parsererror").length,
        namespace: feed.documentElement.namespaceURI,
        ids: entries.map((entry) => textOf(entry, "id")),
        updated: entries.map((entry) => textOf(entry, "updated")),
        links: entries.map((entry) => entry.querySelector("link")?.getAttribute("href") ?? ""),
      };
    },
    await response.text(),
  );
  expect(read).toMatchObject({ faults: 0, namespace: "http://www.w3.org/2005/Atom" });
  expect(new Set(read.ids).size).toBe(8);
  expect(read.updated).toEqual([...read.updated].sort().reverse());
  await page.goto(read.links[0] ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What changed");
});
