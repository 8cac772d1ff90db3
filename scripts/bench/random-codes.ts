import { isProcedureCode, type ProcedureCode } from "../../lib/codes/procedure-code";

const HCPCS_LETTERS = [..."ABCEGHJKLMPQRSTUV"];
const CODE_LENGTH = 5;

/** As many different codes as wanted: half of them five digits, half a letter and four digits, as HCPCS codes are. */
export function drawCodes(count: number): ProcedureCode[] {
  const drawn = new Set<ProcedureCode>();
  while (drawn.size < count) drawn.add(drawCode());
  return [...drawn];
}

/** Codes to ask for, of which one in two is listed, in no order. */
export function drawQuestions(
  count: number,
  listed: readonly ProcedureCode[],
  isListed: ReadonlySet<string>,
): string[] {
  return Array.from({ length: count }, () => (Math.random() < 0.5 ? drawFrom(listed) : drawOther(isListed)));
}

export function drawFrom<T>(values: readonly T[]): T {
  const value = values[Math.floor(Math.random() * values.length)];
  if (value === undefined) throw new Error("There is nothing to draw from");
  return value;
}

/**
 * The same texts as strings that nothing has looked at yet, as they come out of a request. A string that was a key once
 * knows its hash, so that whoever is measured second would have less to do.
 */
export function toFreshTexts(texts: readonly string[]): string[] {
  const bytes = Buffer.from(texts.join(""), "latin1");
  return texts.map((_, index) => bytes.toString("latin1", index * CODE_LENGTH, (index + 1) * CODE_LENGTH));
}

function drawOther(isListed: ReadonlySet<string>): ProcedureCode {
  for (;;) {
    const code = drawCode();
    if (!isListed.has(code)) return code;
  }
}

function drawCode(): ProcedureCode {
  for (;;) {
    const code = Math.random() < 0.5 ? drawDigits(CODE_LENGTH) : `${drawFrom(HCPCS_LETTERS)}${drawDigits(4)}`;
    if (isProcedureCode(code)) return code;
  }
}

function drawDigits(places: number): string {
  return String(Math.floor(Math.random() * 10 ** places)).padStart(places, "0");
}
