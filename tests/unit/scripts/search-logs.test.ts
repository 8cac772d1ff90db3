import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepOutput, LOG_FOLDER, searchLogs } from "@/scripts/lib/search-logs.mjs";
import { MARKERS } from "../../support/markers";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "which-portal-logs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("logs without a marker count as one test that passed, and no logs as none", () => {
  expect(searchLogs(folder)).toBeUndefined();
  expect(searchLogs(join(folder, "missing"))).toBeUndefined();
  keepOutput(1, {})("kept nowhere");
  expect(searchLogs(folder)).toBeUndefined();
  keepOutput(1, { [LOG_FOLDER]: folder })("Which Portal is ready\n");
  expect(searchLogs(folder)).toMatchObject({ passed: 1, failed: 0 });
});

it("a marker in any of them fails, in any case and cut over two pieces of output", () => {
  const keep = keepOutput(7, { [LOG_FOLDER]: folder });
  keepOutput(8, { [LOG_FOLDER]: folder })("Which Portal is ready\n");
  keep(MARKERS.name.slice(0, 4).toUpperCase());
  keep(MARKERS.name.slice(4));
  expect(searchLogs(folder)).toMatchObject({ failed: 1, failures: [expect.stringContaining("7.log: the name")] });
});
