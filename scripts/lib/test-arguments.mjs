export const TEST_PARTS = ["unit", "architecture", "integration", "processes", "faults", "deployment", "e2e"];

export const TEST_HELP = `npm test                       all tests
npm test -- unit e2e           some parts: ${TEST_PARTS.join(", ")}
npm test -- unit R7            only tests whose name matches R7 (a regular expression)
npm test -- tests/unit/codes   only the test files whose path holds this; anything with a slash is a path

Set TEST_DATABASE_URL to run the integration tests a second time, against that PostgreSQL server, and the deployment tests,
which need nginx too.
Set CHROMIUM_PATH to name the browser.`;

/**
 * Reads what follows `npm test --`. A word that names a part picks the part, a word with a slash picks files, any other
 * picks tests by name. A path inside tests picks its part too.
 */
export function parseTestArguments(words) {
  const named = words.filter((word) => TEST_PARTS.includes(word));
  const files = words.filter((word) => word.includes("/"));
  const names = words.filter((word) => !TEST_PARTS.includes(word) && !word.includes("/"));
  const fromFiles = TEST_PARTS.filter((part) => files.some((file) => file.includes(`tests/${part}`)));
  const parts = [...new Set([...named, ...fromFiles])];
  return {
    parts: parts.length === 0 ? TEST_PARTS : TEST_PARTS.filter((part) => parts.includes(part)),
    files,
    names: names.length === 0 ? undefined : names.join("|"),
  };
}
