import { describe, expect, it } from "vitest";
import { requireThat } from "@/scripts/fuzz/require-that";
import { runTarget } from "@/scripts/fuzz/run-target";
import { TARGETS, type Target } from "@/scripts/fuzz/targets";
import { tryInputs } from "@/scripts/fuzz/try-inputs";

/** The same for every run, so that a change is judged and not a chance; `npm run fuzz` goes on elsewhere. */
const SEED = 20_261_122;
const SMALL_INPUTS = 2_000;
const FILES = 20;
/** For a machine that does much else; an input that hangs ends its thread long before. */
const FINISH_MS = 180_000;

describe("no input makes a reader crash, hang, invent a code or answer what it cannot read", () => {
  it.each([...TARGETS])(
    "%s",
    async (name, { isFile }) => {
      const inputs = isFile ? FILES : SMALL_INPUTS;
      const { tried, finds } = await runTarget(name, SEED, inputs);
      expect(finds.filter(({ what }) => !what.startsWith("took "))).toEqual([]);
      expect(tried).toBe(inputs);
    },
    FINISH_MS,
  );
});

describe("what is tried", () => {
  const aTarget = (check: Target["check"]): Target => ({ isFile: false, make: (_seed, at) => String(at), check });
  const WORK = { seed: 1, from: 0, to: 5 };

  it("is the same for the same seed, and else for another", () => {
    for (const [name, { make }] of TARGETS) {
      expect(make(7, 3), name).toEqual(make(7, 3));
      expect([...Array(20).keys()].map((at) => make(7, at))).not.toEqual(
        [...Array(20).keys()].map((at) => make(8_000, at)),
      );
    }
  });

  it("is found where it breaks a promise or throws, and the rest is tried all the same", async () => {
    const target = aTarget((input) => {
      requireThat(input !== "1", "one is never met");
      if (input === "3") throw new TypeError("three");
    });
    expect(await tryInputs(target, WORK)).toMatchObject({
      tried: 5,
      finds: [
        { at: 1, what: "broke the promise that one is never met" },
        { at: 3, what: expect.stringMatching(/^threw TypeError: three at /) },
      ],
    });
  });
});
