import fc from "fast-check";
import { CHANGES, mutate } from "./mutate";
import { ODD_CHARACTERS } from "./odd-characters";

/** Words and marks of which schedules, lists and e-mails are made, and characters on which readers stumble. */
const PIECES = [
  ...'CPT: |Dx |ZIP |DOB |DOS |Auth #|Fee |NPI |NDC |\t|\n|\r\n| - |-|, |;|/|$|(|)|"|<td>|</tr>|#|x|OR |Portland, |97110'.split(
    "|",
  ),
  ..."05/14/2026|3/4/61|2026-02-30|M54.5|J9601|9921x|503-555-1212|1234567893|7O551|100|97110.0|62320-62323|0070U|0917T".split(
    "|",
  ),
  ..."code,modifiers,service_line,line_of_business,note,effective_from,effective_to\n|Procedure code\t|HCPCS|Modifier|RR NU|to ".split(
    "|",
  ),
  ...ODD_CHARACTERS,
] as const;

const CODES = fc.oneof(
  fc.integer({ min: 10_000, max: 99_999 }).map(String),
  fc
    .tuple(fc.constantFrom(..."ABCDEGHJKLMPQRSTUV"), fc.nat({ max: 9_999 }))
    .map(([letter, number]) => letter + String(number).padStart(4, "0")),
  fc
    .tuple(fc.nat({ max: 9_999 }), fc.constantFrom(..."FTUM"))
    .map(([number, letter]) => String(number).padStart(4, "0") + letter),
);

const PASTED = fc
  .array(fc.oneof(CODES, fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 30 })
  .map((pieces) => pieces.join(""));

/** Small texts: put together from pieces, made of anything at all, or one of `seeds` with changes. */
export function makeTexts(seeds: readonly string[]): fc.Arbitrary<string> {
  const utf8 = new TextDecoder();
  const changed = fc
    .tuple(fc.constantFrom(...seeds), CHANGES)
    .map(([seed, changes]) => utf8.decode(mutate(Buffer.from(seed), changes)));
  return fc.oneof(PASTED, changed, fc.string({ unit: "binary", maxLength: 80 }));
}
