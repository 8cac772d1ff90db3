import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type Log = typeof import("../../../lib/observe/log.server");

const IS_TERMINAL = process.stderr.isTTY;

let written: string[];

beforeEach(() => {
  written = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
});
afterEach(() => {
  process.stderr.isTTY = IS_TERMINAL;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** The log as a process has it that starts with this level. */
async function startLog(level = ""): Promise<Log> {
  vi.resetModules();
  vi.stubEnv("LOG_LEVEL", level);
  return await import("../../../lib/observe/log.server");
}

function readLines(): readonly Record<string, unknown>[] {
  for (const line of written) expect(line).toMatch(/^[^\n]+\n$/);
  return written.map((line) => JSON.parse(line));
}

const SOME_REQUEST = { method: "GET", route: "/answer", status: 200, milliseconds: 12, cut: false };

describe("a fault", () => {
  it("is one line that names the time, the event and the last words of what happened", async () => {
    const { logFault } = await startLog();
    logFault("The lists could not be read", new Error("in\n/some/file.ts:41\n→ 41 code\nNo connection"));
    const [line] = readLines();
    expect(line).toEqual({
      level: "error",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      event: "The lists could not be read",
      reason: "No connection",
    });
  });

  it("that quotes what could not be read is named and not quoted", async () => {
    const { logFault } = await startLog();
    const read = () => JSON.parse("Avery Example");
    expect(read).toThrow(/Avery/);
    try {
      read();
    } catch (fault) {
      logFault("A call failed", fault);
    }
    expect(readLines()).toMatchObject([{ reason: "SyntaxError" }]);
  });

  it("that nobody foresaw is told by its kind and its place alone", async () => {
    const { logUnforeseen } = await startLog();
    logUnforeseen("A library reported a fault", new TypeError("Avery Example\n at home\nat 70551"));
    logUnforeseen("A library reported a fault", "Avery Example", "warn");
    const [first, second] = readLines();
    expect(first).toMatchObject({ level: "error", reason: "TypeError" });
    expect(first?.["at"]).toContainEqual(expect.stringContaining("log.test.ts"));
    expect(second).toMatchObject({ level: "warn", reason: "no error but a value", at: [] });
    expect(written.join("")).not.toMatch(/Avery|home|70551/);
  });

  it("says which request it belongs to, also after a wait and from another copy of the module", async () => {
    const { logFault } = await startLog();
    const { withRequestId } = await import("../../../lib/observe/request-scope.server");
    vi.resetModules();
    const copy = await import("../../../lib/observe/log.server");
    await withRequestId("a-1", async () => {
      await new Promise(setImmediate);
      logFault("A call failed", new Error("No connection"));
      copy.logFault("A call failed", new Error("No connection"));
    });
    logFault("A call failed", new Error("No connection"));
    expect(readLines().map(({ requestId }) => requestId)).toEqual(["a-1", "a-1", undefined]);
  });
});

describe("a request", () => {
  it.each([
    ["", { status: 503 }, "A request failed"],
    ["", { status: 500, milliseconds: 9_000 }, "A request failed"],
    ["", { milliseconds: 2_000 }, "A request was slow"],
    ["", { milliseconds: 1_999 }, undefined],
    ["", { status: 404 }, undefined],
    ["debug", { status: 404 }, "A request was answered"],
    ["error", { status: 503 }, undefined],
    ["silent", { status: 503 }, undefined],
  ])("at level %j and with %j is told as %j", async (level, how, event) => {
    const { logRequest } = await startLog(level);
    logRequest({ ...SOME_REQUEST, ...how });
    const told = event === undefined ? [] : [{ ...SOME_REQUEST, ...how, event }];
    expect(readLines()).toMatchObject(told);
    expect(written).toHaveLength(told.length);
  });
});

it.each([
  ["", false, 1],
  ["", true, 0],
  ["info", true, 1],
])("what the process does is told at level %j, on a terminal %j: %d line", async (level, isTerminal, lines) => {
  process.stderr.isTTY = isTerminal;
  const { logEvent } = await startLog(level);
  logEvent("The server is ready", { pid: 1 });
  expect(readLines()).toHaveLength(lines);
});
