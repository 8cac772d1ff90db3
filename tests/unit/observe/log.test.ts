import { afterEach, expect, it, vi } from "vitest";
import { logFault } from "../../../lib/observe/log.server";

afterEach(() => {
  vi.restoreAllMocks();
});

it("writes one line that names the event and the last words of the fault", () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
  logFault("The lists could not be read", new Error("in\n/some/file.ts:41\n→ 41 code\nNo connection"));
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(written[0] ?? "")).toMatchObject({
    level: "error",
    event: "The lists could not be read",
    reason: "No connection",
  });
});
