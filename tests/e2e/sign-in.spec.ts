import type { Locator } from "@playwright/test";
import readQrCode from "jsqr";
import { toOneTimeCode } from "../support/one-time-code";
import { expect, signIn, test } from "./maintained-app";
import { expectAccessible } from "./page-faults";

const PAGES = [
  "/admin",
  "/admin/import",
  "/admin/versions",
  "/admin/notices",
  "/admin/api-keys",
  "/admin/audit",
  "/admin/account",
];

/** What the camera of a telephone reads off a picture on the page. */
async function readPicture(picture: Locator): Promise<string | undefined> {
  const { pixels, width, height } = await picture.evaluate(async (svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await image.decode();
    const { width, height } = svg.getBoundingClientRect();
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context?.drawImage(image, 0, 0, width, height);
    return { pixels: [...(context?.getImageData(0, 0, width, height).data ?? [])], width, height };
  });
  return readQrCode(new Uint8ClampedArray(pixels), width, height)?.data;
}

test("no maintainers' page is shown to somebody who is signed out", async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/admin/sign-in");
  }
});

test("signing in leads to the page that was asked for, signing out shuts it again", { tag: "@quick" }, async ({
  page,
  app,
}) => {
  const email = "to-page@example.org";
  const password = app.createUser(email, "viewer");
  await page.goto("/admin/account");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/admin/account");

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto("/admin/account");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("the end of a session is told before it comes, and what was typed outlives it", async ({ page, app }) => {
  await page.clock.install();
  const email = "late@example.org";
  const password = app.createUser(email, "maintainer");
  await signIn(page, email, password);
  await page.goto("/admin/notices");
  // From here on the page counts the time.
  await expect(page.getByRole("button", { name: "Sign out", exact: true })).toBeEnabled();
  const words = page.getByLabel("What is the matter?");
  await words.fill("Half a sentence");
  await page.clock.fastForward("11:29:00");
  await expect(page.getByText(/You will be signed out/)).toHaveCount(0);
  await page.clock.fastForward("00:02:00");
  await expect(
    page.getByRole("status").filter({ hasText: /You will be signed out at .*, twelve hours/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.clock.fastForward("00:30:00");
  await expect(page.getByText(/You were signed out at/)).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: "Sign in again (new tab)" })).toHaveAttribute("target", "_blank");
  await expect(words).toHaveValue("Half a sentence");
});

test("an address from elsewhere is not gone to after signing in", async ({ page, app }) => {
  const email = "redirected@example.org";
  const password = app.createUser(email, "viewer");
  await page.goto("/admin/sign-in?next=//elsewhere.example/admin");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${app.baseUrl}/admin`);
});

test("what is wrong is said at its field, which takes the focus", async ({ page, app }) => {
  const email = "mistaken@example.org";
  app.createUser(email, "viewer");
  await page.goto("/admin/sign-in");
  const emailField = page.getByLabel("E-mail");
  const passwordField = page.getByLabel("Password", { exact: true });
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(emailField).toBeFocused();
  await expect(emailField).toHaveAccessibleDescription("Type your e-mail address.");
  await expect(passwordField).toHaveAccessibleDescription("Type your password.");
  await emailField.fill(email);
  await passwordField.fill("wrong password");
  await page.keyboard.press("Enter");
  await expect(passwordField).toBeFocused();
  await expect(passwordField).toHaveAccessibleDescription("The e-mail address or the password is wrong.");
  await expectAccessible(page);
});

test("a second factor is set up, asked for, and turned off again", async ({ page, app }) => {
  const email = "careful@example.org";
  const password = app.createUser(email, "maintainer");
  await signIn(page, email, password);
  await page.goto("/admin/account");
  await expectAccessible(page);
  await page.getByLabel("Your password, to set up").fill(password);
  await page.getByRole("button", { name: "Set up" }).click();
  const address = await page.getByRole("link", { name: "Open in an app on this device" }).getAttribute("href");
  const secret = new URL(address ?? "").searchParams.get("secret") ?? "";
  expect(await readPicture(page.getByRole("img", { name: /^Picture of the key/ }))).toBe(address);
  await expectAccessible(page);
  await page.getByLabel("Code").fill(toOneTimeCode(secret));
  await page.getByRole("button", { name: "Turn on" }).click();
  const codes = page.getByRole("list", { name: "Backup codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const backupCode = (await codes.first().textContent()) ?? "";
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByRole("heading", { name: "Second factor: on" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();

  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("Code")).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use a backup code" }).click();
  await page.getByLabel("Backup code").fill(backupCode);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/admin$/);

  await page.goto("/admin/account");
  await page.getByLabel("Your password, to turn off").fill(password);
  await page.getByRole("button", { name: "Turn off" }).click();
  await expect(page.getByRole("heading", { name: "Second factor: off" })).toBeVisible();
});

test("a new password signs every other browser out", async ({ page, app, browser }) => {
  const email = "changing@example.org";
  const password = app.createUser(email, "viewer");
  await signIn(page, email, password);
  const elsewhere = await browser.newPage({ baseURL: app.baseUrl });
  await signIn(elsewhere, email, password);
  await page.goto("/admin/account");
  await expect(page.getByText("this browser")).toHaveCount(1);
  await page.getByLabel("Current password").fill(password);
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/Use at least 12 characters\.$/);
  await page.getByLabel("New password").fill("another long password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Every other browser is signed out.")).toBeVisible();
  await elsewhere.goto("/admin/account");
  await expect(elsewhere.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await elsewhere.close();
});

test("one other browser is signed out by itself", async ({ page, app, browser }) => {
  const email = "leaving@example.org";
  const password = app.createUser(email, "viewer");
  const elsewhere = await browser.newPage({ baseURL: app.baseUrl });
  await signIn(elsewhere, email, password);
  await signIn(page, email, password);
  await page.goto("/admin/account");
  const sessions = page.getByRole("region", { name: "Where you are signed in" });
  await sessions.getByRole("button", { name: /^Sign out Chrome/ }).click();
  await expect(sessions.getByRole("status")).toHaveText(/^Chrome .*is signed out\.$/);
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page);
  await elsewhere.goto("/admin/account");
  await expect(elsewhere.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await elsewhere.close();
});
