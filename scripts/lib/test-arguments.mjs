export const TEST_PARTS = ["unit", "architecture", "integration", "processes", "faults", "deployment", "e2e"];

/** The parts that the quick run has something of. */
export const QUICK_PARTS = ["unit", "architecture", "integration", "e2e"];

export const TEST_HELP = `npm test                       the quick run: does the product work?
npm test -- all                everything, as CI runs it
npm test -- unit e2e           some parts, whole: ${TEST_PARTS.join(", ")}
npm test -- unit R7            only tests whose name matches R7 (a regular expression)
npm test -- tests/unit/codes   only the test files whose path holds this; anything with a slash is a path

Set TEST_DATABASE_URL to run what needs a PostgreSQL server, and the deployment tests, which need nginx too.
Set CHROMIUM_PATH to name the browser.`;

/**
 * Reads what follows `npm test --`. Nothing means the quick run; `all` everything. A word that names a part picks the
 * part, a word with a slash picks files, any other picks tests by name. A path inside tests picks its part too.
 */
export function parseTestArguments(words) {
  if (words.length === 0) return { isQuick: true, parts: QUICK_PARTS, files: [], names: undefined };
  const picked = words.filter((word) => word !== "all");
  const files = picked.filter((word) => word.includes("/"));
  const names = picked.filter((word) => !TEST_PARTS.includes(word) && !word.includes("/"));
  const parts = TEST_PARTS.filter(
    (part) => picked.includes(part) || files.some((file) => file.includes(`tests/${part}`)),
  );
  return {
    isQuick: false,
    parts: parts.length === 0 ? TEST_PARTS : parts,
    files,
    names: names.length === 0 ? undefined : names.join("|"),
  };
}
