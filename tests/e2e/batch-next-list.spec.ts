import { expect, type Page, test } from "@playwright/test";
import { openBatch, pasteText, setDay } from "./batch-page";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** One code dropped, another one replaced, and the table narrowed. */
async function workOnList(page: Page): Promise<void> {
  const { row, section } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "CPT\n99219\n7O551\n27299\n");
  await section("Please check").getByRole("button", { name: "Drop 70551" }).click();
  await row("99219").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^99\d{3}$/ })
    .first()
    .click();
  await expect(section("Changed by you")).toBeVisible();
  await page.getByRole("button", { name: "Connect 1" }).click();
  await expect(row("27299")).toHaveCount(1);
}

for (const { how, take } of [
  { how: "pasted over it", take: (page: Page) => page.keyboard.press("ControlOrMeta+A") },
  { how: "pasted after Clear", take: (page: Page) => page.getByRole("button", { name: "Clear" }).click() },
]) {
  test(`R10 what was dropped or corrected in one list says nothing about the next, ${how}`, async ({ page }) => {
    await workOnList(page);
    await page.getByRole("textbox", { name: "Paste codes" }).focus();
    await take(page);
    await pasteText(page, "CPT\n99219\n7O551\n99213\n");
    const row = (code: string) => page.getByRole("row", { name: new RegExp(`^${code}\\b`) });
    await expect(row("99213")).toHaveCount(1);
    await expect(row("99219")).toHaveCount(1);
    await expect(row("70551")).toContainText("Please check this code");
    await expect(page.getByRole("region", { name: "Changed by you" })).toHaveCount(0);
  });
}

test("what was dropped stays dropped while the same list is edited", async ({ page }) => {
  const { box, row, section } = await openBatch(page);
  await pasteText(page, "CPT\n7O551\n27299\n");
  await section("Please check").getByRole("button", { name: "Drop 70551" }).click();
  await box.press("ControlOrMeta+End");
  await box.pressSequentially("99213");
  await expect(row("99213")).toHaveCount(1);
  await expect(row("70551")).toHaveCount(0);
});

test("a list that comes right behind another takes its place, and a cleared one does not come back", async ({
  page,
}) => {
  const { box, row } = await openBatch(page);
  const long = Array.from({ length: 2_000 }, (_, at) => `${10_000 + at}\tVisit`).join("\n");
  const next = `CPT\n99213\n27299\n${"\n".repeat(5_000)}`;
  const pasteInOneGo = (texts: readonly string[]) =>
    box.evaluate((element: HTMLTextAreaElement, all) => {
      for (const data of all) {
        element.select();
        const paste = { inputType: "insertFromPaste", data, bubbles: true, cancelable: true };
        if (!element.dispatchEvent(new InputEvent("beforeinput", paste))) continue;
        element.setRangeText(data, 0, element.value.length, "end");
        element.dispatchEvent(new InputEvent("input", paste));
      }
    }, texts);

  await pasteInOneGo([long, next]);
  await expect(page.getByText("2 answers from 2 codes in your text")).toBeVisible();
  await expect(row("99213")).toHaveCount(1);
  await expect(row("10000")).toHaveCount(0);

  await pasteInOneGo([long]);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(box).toHaveValue("");
  await expect(page.getByRole("table")).toHaveCount(0);
  // Whatever was still under way has come by the time that another list is answered.
  await pasteInOneGo(["CPT\n70551\n"]);
  await expect(page.getByText("1 answer from 1 code in your text")).toBeVisible();
});
