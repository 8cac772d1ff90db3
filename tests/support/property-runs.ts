/** The quick run, `npm test`, looks at a part of the made-up inputs. */
const QUICK_SHARE = 0.1;

/** How many inputs a property is tried with: all of them, or a tenth in the quick run. */
export function runs(count: number): number {
  return process.env["TEST_QUICK"] === undefined ? count : Math.ceil(count * QUICK_SHARE);
}
