import { expectAnswer, importFile, openStep, publishFrom, publishNotice, TODAY, withdraw } from "./admin-page";
import { makeCsv, makePdf, makeWorkbook } from "./list-files";
import { expect, signIn, test } from "./maintained-app";
import { expectAccessible } from "./page-faults";

test.describe.configure({ mode: "serial" });

/** On no demo list, so that each edition here is the only one that names it. */
const CODE = "66984";

const TITLE = ["Codes that need no authorization", "", ""];
const HEADER = ["CPT/HCPCS Code", "Service", "Notes"];
const ROWS = [TITLE, HEADER, [CODE, "Eye", "first visit"], ["70551", "Head", ""], ["99213", "Visit", ""]];

const FORMATS = [
  { format: "CSV", list: "no-auth-cpt", name: "CPT No-Auth list", make: () => makeCsv("November.csv", ROWS) },
  {
    format: "a workbook",
    list: "no-auth-dme",
    name: "DME No-Auth list",
    make: () => makeWorkbook("November.xlsx", ROWS),
  },
  { format: "PDF", list: "no-auth-cpt", name: "CPT No-Auth list", make: () => makePdf("November.pdf", ROWS) },
] as const;

for (const { format, list, name, make } of FORMATS) {
  test(`a list as ${format} goes from file to answer and back`, async ({ app, page }) => {
    const email = `${format.replace(/\W/g, "-")}@example.org`;
    await signIn(page, email, app.createUser(email, "maintainer"));
    await expectAnswer(page, CODE, "connect");

    await importFile(page, name, await make());
    await expect(page.getByRole("region", { name: "Rows of the file" })).toContainText(CODE);
    await openStep(page, "Decide");
    await expect(page.getByText("Every row is decided")).toBeVisible();
    await openStep(page, "Compare");
    await page.getByLabel("In force from").fill(TODAY);
    await page.getByLabel("Search in the difference").fill(CODE);
    await expect(page.getByRole("region", { name: /^Codes added/ })).toContainText(CODE);
    await expect(page.getByText(/moves? from Connect to No auth needed/).first()).toBeVisible();

    await publishFrom(page, TODAY);
    await expectAnswer(page, CODE, "no-auth-needed");
    const published = (await page.getByText(/This is the edition/).textContent()) ?? "";
    await withdraw(page, list, /edition (\S+) of/.exec(published)?.[1] ?? "", "It was a test");
    await expectAnswer(page, CODE, "connect");
    await expect(page.locator(`#${list}`)).toContainText("“It was a test”");
  });
}

test("rows are decided before a draft can be published, each kind at once or one by one", async ({ app, page }) => {
  await signIn(page, "decider@example.org", app.createUser("decider@example.org", "maintainer"));
  const rows = [
    HEADER,
    ["100", "Anesthesia", ""],
    ["210", "Anesthesia", ""],
    ["9921x", "Visits", ""],
    [CODE, "Eye", ""],
  ];
  await importFile(page, "CPT No-Auth list", makeCsv("open.csv", rows));
  await expect(page.getByText("1 + 1 + 3 = 5.")).toBeVisible();

  await openStep(page, "Publish");
  await page.getByLabel("In force from").fill(TODAY);
  await expect(page.getByText("3 rows are still to decide.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish this edition" })).toBeDisabled();

  await openStep(page, "Decide");
  await page.getByRole("button", { name: /^Take all 2 offers/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Enter them" }).click();
  await expect(page.getByText("1 row to decide")).toBeVisible();
  await page.getByRole("button", { name: "Enter a code" }).click();
  await page.getByLabel("Code or range").fill("99211-99215");
  // A page may be read again before the server has what was said last.
  const kept = page.waitForResponse((response) => response.url().endsWith("/decisions") && response.ok());
  await page.getByRole("button", { name: "Enter this" }).click();
  await expect(page.getByText("Every row is decided")).toBeVisible();
  await kept;

  await page.reload();
  await openStep(page, "Read");
  await expect(page.getByText("4 + 1 + 0 = 5.")).toBeVisible();
  const table = page.getByRole("region", { name: "Rows of the file" });
  await expect(table).toContainText("00100");
  await expect(table).toContainText("99211–99215 (5 codes)");
});

test("the keyboard alone decides rows, and takes a decision back", async ({ app, page }) => {
  await signIn(page, "keys@example.org", app.createUser("keys@example.org", "maintainer"));
  const rows = [HEADER, ["100", "Anesthesia", ""], ["9921x", "Visits", ""], ["210", "Anesthesia", ""], [CODE, "", ""]];
  await importFile(page, "CPT No-Auth list", makeCsv("keys.csv", rows));
  await openStep(page, "Decide");
  await expect(page.getByRole("region", { name: /^Row 2/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /^Row 3/ })).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.getByRole("region", { name: /^Row 4/ })).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("s");
  await page.keyboard.type("Nobody knows the code");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 row to decide")).toBeVisible();
  await expect(page.getByRole("region", { name: /^Row 4/ })).toBeFocused();
  await page.keyboard.press("u");
  await expect(page.getByText("2 rows to decide")).toBeVisible();
  await page.keyboard.press("e");
  await page.keyboard.type("99213");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 row to decide")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Every row is decided")).toBeVisible();
});

test("a correction of the columns reads the file again", async ({ app, page }) => {
  await signIn(page, "columns@example.org", app.createUser("columns@example.org", "maintainer"));
  await importFile(page, "DME No-Auth list", makeCsv("columns.csv", [HEADER, [CODE, "Eye", "first visit"]]));
  await page.getByText("Look at sheets and columns").click();
  await page.getByLabel("Notes").selectOption("Not used");
  await page.getByRole("button", { name: "Read the file again this way" }).click();
  await expect(page.getByRole("button", { name: "Read the file again this way" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Rows of the file" })).not.toContainText("“first visit”");
});

test("two people publishing at once: the second is told, and sees what holds now", async ({ app, page, browser }) => {
  await signIn(page, "first@example.org", app.createUser("first@example.org", "maintainer"));
  await importFile(page, "DME No-Auth list", makeCsv("first.csv", [HEADER, ["E0130", "Walker", ""]]));
  await openStep(page, "Publish");
  await page.getByLabel("In force from").fill(TODAY);
  const publish = page.getByRole("button", { name: "Publish this edition" });
  await expect(publish).toBeVisible();

  const other = await (await browser.newContext({ baseURL: app.baseUrl })).newPage();
  await signIn(other, "second@example.org", app.createUser("second@example.org", "maintainer"));
  await importFile(other, "CPT No-Auth list", makeCsv("second.csv", [HEADER, [CODE, "Eye", ""]]));
  await publishFrom(other, TODAY);

  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await publish.click();
  await expect(page.getByText(/Somebody published or withdrew an edition meanwhile/)).toBeVisible();
  await publishFrom(page, TODAY);
});

test("a file that is no list is refused in plain words, and nothing is kept", async ({ app, page }) => {
  await signIn(page, "refused@example.org", app.createUser("refused@example.org", "maintainer"));
  await page.goto("/admin/import");
  await page.getByLabel("HealthHelp list").check();
  const picture = { name: "list.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a0000000d", "hex") };
  await page.getByLabel("Choose the file, or drop it here").setInputFiles(picture);
  await page.getByRole("button", { name: "Read the list" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This is not a list file" })).toBeVisible();
  await page.goto("/admin");
  await expect(page.getByText("list.png")).toHaveCount(0);
});

test("a notice is shown beside answers until it is taken back", async ({ app, page }) => {
  await signIn(page, "notices@example.org", app.createUser("notices@example.org", "maintainer"));
  const words = "Submitting fails for some practices.";
  await publishNotice(page, "Connect", words);
  const asked = async () => await (await page.request.get(`/api/v1/decisions?code=93000&dos=${TODAY}`)).text();
  await expect.poll(asked).toContain(words);
  await page.goto(`/answer?code=93000&dos=${TODAY}`);
  await expect(page.getByText(words)).toBeVisible();
  await expectAccessible(page);
  await page.goto("/admin/notices");
  await page.getByRole("button", { name: `Take back… ${words}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("region", { name: "Over" })).toContainText(words);
  await expect.poll(asked).not.toContain(words);
});

test("the audit log tells who did what, and can be taken away", async ({ app, page }) => {
  await signIn(page, "auditor@example.org", app.createUser("auditor@example.org", "maintainer"));
  await importFile(page, "DME No-Auth list", makeCsv("audited.csv", [HEADER, ["E0130", "Walker", ""]]));
  await page.goto("/admin/audit");
  await page.getByLabel("What was done").selectOption("Imported a file");
  await page.getByRole("button", { name: "Show" }).click();
  const line = page.getByRole("row").filter({ hasText: "audited.csv" });
  await expect(line).toContainText("auditor@example.org");
  await expect(line).toContainText("DME No-Auth list");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download CSV" }).click();
  expect((await download).suggestedFilename()).toBe("which-portal-audit.csv");
});
