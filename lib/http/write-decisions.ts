import type { Answered } from "../router/answer";
import type { Caution, Decision } from "../router/decision";
import type { DecisionsAnswer } from "./api-v1";
import { ByteWriter } from "./byte-writer";

const utf8 = new TextEncoder();

/**
 * Writes the body that answers a decisions call: the very bytes of `JSON.stringify` in UTF-8, sooner for long lists.
 *
 * Codes of which the lists say the same have decisions that share their parts. What is shared is written once, and its
 * bytes are kept for as long as the part is.
 */
export function writeDecisionsAnswer({ results, ...rest }: DecisionsAnswer): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.addText(`${JSON.stringify(rest).slice(0, -1)},"results":[`);
  // What ends a result is written with what begins the next one: few long texts take less time than many short ones.
  let before = "";
  for (const result of results) {
    before = "error" in result ? `${before}${JSON.stringify(result)},` : writeAnswered(before, result, writer);
  }
  writer.addText(results.length === 0 ? "]}" : `${before.slice(0, -1)}]}`);
  return writer.finish();
}

/** Writes an answer behind a text that is still to be written, and gives back the text that is to be written next. */
function writeAnswered(before: string, result: { readonly index: number } & Answered, writer: ByteWriter): string {
  const { index, input, code, modifiers, repairedFrom, decisions } = result;
  // A code is letters and digits, so that it needs no escaping; what was typed may.
  const typed = input === code ? `"${code}"` : JSON.stringify(input);
  const named = modifiers.length === 0 ? "[]" : JSON.stringify(modifiers);
  const repaired = repairedFrom === undefined ? "" : `,"repairedFrom":${JSON.stringify(repairedFrom)}`;
  let open = `${before}{"index":${index},"input":${typed},"code":"${code}","modifiers":${named}${repaired},"decisions":[`;
  for (const [place, decision] of decisions.entries()) {
    writer.addText(place === 0 ? open : `${open},`);
    open = writeDecision(decision, writer);
  }
  return `${open}]},`;
}

/** Writes a decision but for its end, which it gives back. */
function writeDecision(decision: Decision, writer: ByteWriter): string {
  const frame = frameOf(decision);
  writer.addBytes(frame.beforeCautions);
  if (decision.cautions === frame.of.cautions) writer.addBytes(frame.cautions);
  else writeCautions(decision.cautions, writer);
  writer.addBytes(frame.afterCautions);
  return `${JSON.stringify(decision.explanation)}}`;
}

/** The bytes of a decision around its cautions and its explanation, which can differ from code to code. */
interface Frame {
  readonly of: Decision;
  readonly beforeCautions: Uint8Array;
  /** Those of the decision that the frame was made for, which nearly all others share. */
  readonly cautions: Uint8Array;
  readonly afterCautions: Uint8Array;
}

/** The last frame that was made for a path: nearly always the only one. */
const frames = new WeakMap<Decision["steps"], Frame>();

function frameOf(decision: Decision): Frame {
  const known = frames.get(decision.steps);
  if (known !== undefined && hasFrameOf(known.of, decision)) return known;
  const { dateOfService, outcome, rule, serviceLine, demo, steps, conditions, needs, alternatives } = decision;
  const before = JSON.stringify({ dateOfService, outcome, rule, serviceLine, demo, steps, conditions });
  const after = JSON.stringify({ needs, alternatives });
  const frame = {
    of: decision,
    beforeCautions: utf8.encode(`${before.slice(0, -1)},"cautions":`),
    cautions: utf8.encode(JSON.stringify(decision.cautions)),
    afterCautions: utf8.encode(`,${after.slice(1, -1)},"explanation":`),
  };
  frames.set(steps, frame);
  return frame;
}

/** Compares by identity, so that two parts that only look alike are written anew. */
function hasFrameOf(one: Decision, other: Decision): boolean {
  return (
    one.dateOfService === other.dateOfService &&
    one.outcome === other.outcome &&
    one.rule === other.rule &&
    one.serviceLine === other.serviceLine &&
    one.demo === other.demo &&
    one.conditions === other.conditions &&
    one.needs === other.needs &&
    one.alternatives === other.alternatives
  );
}

/** Cautions with a comma behind each. */
const cautionBytes = new WeakMap<Caution, Uint8Array>();

function writeCautions(cautions: readonly Caution[], writer: ByteWriter): void {
  writer.addText("[");
  for (const caution of cautions) {
    // Suggestions are made for one code, whose caution nobody shares.
    if (caution.suggestions === undefined) writer.addBytes(bytesOfCaution(caution));
    else writer.addText(`${JSON.stringify(caution)},`);
  }
  if (cautions.length > 0) writer.dropLast();
  writer.addText("]");
}

function bytesOfCaution(caution: Caution): Uint8Array {
  let bytes = cautionBytes.get(caution);
  if (bytes === undefined) {
    bytes = utf8.encode(`${JSON.stringify(caution)},`);
    cautionBytes.set(caution, bytes);
  }
  return bytes;
}
