import { expect, it } from "vitest";
import { describeBrowser } from "@/lib/auth/describe-browser";
import { findNewPasswordFault } from "@/lib/auth/guessable-password.server";
import { findPasswordFault } from "@/lib/auth/password-rules";
import { allows } from "@/lib/auth/signed-in-user";

it.each([
  [11, false],
  [12, true],
  [128, true],
  [129, false],
])("a password of %i characters can be used: %s", (length, usable) => {
  expect(findPasswordFault("x".repeat(length)) === undefined).toBe(usable);
});

it.each([
  ["passwordpassword", "one of the most common"],
  ["administrator", "one of the most common"],
  ["1q2w3e4r5t6y", "keys beside each other"],
  ["qwertyuiop12", "keys beside each other"],
  ["123456789012", "a sequence"],
  ["xxxxxxxxxxxx", "one letter"],
  ["abcabcabcabcabc", "a repetition"],
  ["Password1234", "a common one with a capital and a number"],
  ["P@ssw0rd2026!", "a common one with signs for letters and a year"],
  ["healthhelp2026", "the name of a portal"],
  ["careoregon12", "the name of the plan"],
  ["short one", "too short"],
])("a password that is guessed first is refused: %s, %s", async (password) => {
  expect(await findNewPasswordFault(password)).toMatch(/guessed first|at least 12/);
});

it.each(["correct horse battery staple", "another long password", "a lantern in the marigold fields"])(
  "a password that nobody guesses is taken, whatever signs it has or has not: %s",
  async (password) => {
    expect(await findNewPasswordFault(password)).toBeUndefined();
  },
);

it.each([
  ["viewer", "viewer", true],
  ["viewer", "maintainer", false],
  ["maintainer", "viewer", true],
  ["maintainer", "maintainer", true],
] as const)("a %s may do what takes a %s: %s", (role, needed, allowed) => {
  expect(allows(role, needed)).toBe(allowed);
});

it.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Windows"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML) Version/18.0 Safari/605.1.15",
    "Safari on macOS",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML) Chrome/140.0.0.0 Safari/537.36 Edg/140.0",
    "Edge on Windows",
  ],
  ["Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML) Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 CriOS/140.0 Safari/604.1",
    "Chrome on iOS",
  ],
  ["Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome on ChromeOS"],
  ["curl/8.5", "A browser"],
  [null, "A browser"],
])("%s is %s", (userAgent, words) => {
  expect(describeBrowser(userAgent)).toBe(words);
});
