import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { toLabel } from "../../../lib/batch/batch-entry";
import { serialiseKeptCodes } from "../../../lib/my-codes/stored-codes";
import { aKept } from "./some-kept";

const KEY = "which-portal.my-codes";

/** A browser's storage, which can be full, and a window that other windows can tell of a change. */
function aDevice() {
  const stored = new Map<string, string>();
  const device = { isFull: false, isForbidden: false };
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => {
      if (device.isForbidden) throw new DOMException("Forbidden", "SecurityError");
      return stored.get(key) ?? null;
    },
    setItem: (key: string, text: string) => {
      if (device.isFull) throw new DOMException("Full", "QuotaExceededError");
      stored.set(key, text);
    },
  });
  /** What another window of the browser does. */
  const keepElsewhere = (text: string) => {
    stored.set(KEY, text);
    window.dispatchEvent(Object.assign(new Event("storage"), { key: KEY }));
  };
  return { stored, device, keepElsewhere };
}

let here = aDevice();

/** The store as a page that was just opened has it. */
async function openPage() {
  vi.resetModules();
  return {
    ...(await import("../../../components/my-codes/kept-store")),
    ...(await import("../../../components/my-codes/keep-codes")),
  };
}

const labelsOf = (state: Awaited<ReturnType<typeof openPage>>["LOADING_CODES"]) =>
  state.status === "ready" ? state.kept.map(toLabel) : state.status;

beforeEach(() => {
  here = aDevice();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the codes that a device keeps", () => {
  it("outlive the page", async () => {
    const { keepTypedCodes } = await openPage();
    expect(keepTypedCodes([aKept("70551-26"), aKept("99213")]).result).toBe("kept");
    const { readMyCodes } = await openPage();
    expect(labelsOf(readMyCodes())).toEqual(["70551-26", "99213"]);
  });

  it("stay the same object while nothing changes, also when a change comes to nothing", async () => {
    const { keepTypedCodes, readMyCodes, forgetCodes } = await openPage();
    keepTypedCodes([aKept("70551")]);
    const before = readMyCodes();
    keepTypedCodes([aKept("70551")]);
    expect(readMyCodes()).toBe(before);
    forgetCodes(new Set(["70551"]));
    expect(labelsOf(readMyCodes())).toEqual([]);
  });

  it("follow what another window keeps, and tell it once", async () => {
    const { readMyCodes, subscribeToMyCodes } = await openPage();
    const listener = vi.fn();
    const stop = subscribeToMyCodes(listener);
    listener.mockClear();
    here.keepElsewhere(serialiseKeptCodes([aKept("99213")]));
    expect(labelsOf(readMyCodes())).toEqual(["99213"]);
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    here.keepElsewhere(serialiseKeptCodes([]));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("never lose what another window kept a moment ago", async () => {
    const { keepTypedCodes, readMyCodes } = await openPage();
    keepTypedCodes([aKept("70551")]);
    here.stored.set(KEY, serialiseKeptCodes([aKept("70551"), aKept("99213")]));
    keepTypedCodes([aKept("27299")]);
    expect(labelsOf(readMyCodes())).toEqual(["70551", "99213", "27299"]);
  });

  it.each(["{", '{"format":"which-portal.my-codes","version":2,"codes":[]}'])(
    "that cannot be read are said to be broken and not written over unasked: %s",
    async (text) => {
      here.stored.set(KEY, text);
      const { keepTypedCodes, forgetCodes, readMyCodes, startMyCodesAnew, describeKeeping } = await openPage();
      expect(readMyCodes()).toMatchObject({ status: "broken", text });
      expect(describeKeeping(keepTypedCodes([aKept("70551")]))).toMatch(/could not be read/);
      expect(forgetCodes(new Set(["70551"]))).toBe("unreadable");
      expect(here.stored.get(KEY)).toBe(text);
      expect(startMyCodesAnew()).toBe("kept");
      expect(labelsOf(readMyCodes())).toEqual([]);
    },
  );

  it("are not said to be kept where the browser is full", async () => {
    const { keepTypedCodes, readMyCodes, describeKeeping } = await openPage();
    keepTypedCodes([aKept("70551")]);
    here.device.isFull = true;
    expect(describeKeeping(keepTypedCodes([aKept("99213")]))).toMatch(/did not keep it/);
    expect(labelsOf(readMyCodes())).toEqual(["70551"]);
  });

  it("are not there where the browser forbids storage, without a crash", async () => {
    here.device.isForbidden = true;
    const { keepTypedCodes, readMyCodes } = await openPage();
    expect(readMyCodes()).toEqual({ status: "unavailable" });
    expect(keepTypedCodes([aKept("70551")]).result).toBe("refused");
  });
});

describe("what became of codes that were to be kept", () => {
  it.each([
    [1, 0, 0, "1 code kept."],
    [12, 3, 0, "12 codes kept. 3 were kept already."],
    [0, 1, 0, "1 code was kept already."],
    [0, 2, 0, "2 codes were kept already."],
    [2, 0, 9, "2 codes kept. No room for 9 more: 500 is the most."],
    [0, 0, 9, "No room for 9 more: 500 is the most."],
    [0, 0, 0, "0 codes kept."],
  ])("%d new, %d known, %d over: %4$s", async (count, known, over, words) => {
    const { describeKeeping } = await openPage();
    const added = new Set(Array.from({ length: count }, (_, index) => `${index}`));
    expect(describeKeeping({ result: "kept", added, known, over })).toBe(words);
  });
});
