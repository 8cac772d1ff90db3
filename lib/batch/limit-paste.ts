/** The most that is read at once; beyond it the first part is offered, so that nothing is left out unsaid. */
export const MAX_LINES = 50_000;
/** Ten million characters: about 10 MB of text. */
export const MAX_CHARACTERS = 10_000_000;

/** A pasted text that is short enough, or how far over it is and the first part of it that can be read. */
export type LimitedPaste =
  | { readonly kind: "whole"; readonly text: string }
  | {
      readonly kind: "over";
      readonly over: "lines" | "characters";
      readonly lines: number;
      readonly characters: number;
      readonly firstPart: string;
      readonly firstPartLines: number;
    };

/**
 * Says whether a pasted text can be read whole, and otherwise cuts off its first part at the end of a line.
 *
 * A text of one endless line is cut at a space, so that no code is cut in two.
 */
export function limitPaste(text: string): LimitedPaste {
  const lineEnd = findLineEnd(text, MAX_LINES);
  if (text.length <= MAX_CHARACTERS && lineEnd === -1) return { kind: "whole", text };
  const byLines = lineEnd !== -1 && lineEnd <= MAX_CHARACTERS;
  const firstPart = byLines ? text.slice(0, lineEnd) : text.slice(0, findCut(text));
  return {
    kind: "over",
    over: byLines ? "lines" : "characters",
    lines: countLines(text),
    characters: text.length,
    firstPart,
    firstPartLines: countLines(firstPart),
  };
}

/** Counts the lines of a text as an editor numbers them, without one for a line break at the very end. */
export function countLines(text: string): number {
  if (text === "") return 0;
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return text.endsWith("\n") ? lines : lines + 1;
}

/** Where line number `line` ends, or -1 when nothing comes after it. */
function findLineEnd(text: string, line: number): number {
  let at = -1;
  for (let seen = 0; seen < line; seen += 1) {
    at = text.indexOf("\n", at + 1);
    if (at === -1) return -1;
  }
  return at === text.length - 1 ? -1 : at;
}

function findCut(text: string): number {
  const lineBreak = text.lastIndexOf("\n", MAX_CHARACTERS);
  if (lineBreak > 0) return lineBreak;
  const space = text.lastIndexOf(" ", MAX_CHARACTERS);
  return space > 0 ? space : MAX_CHARACTERS;
}
