import type { KeptCode } from "../../../lib/my-codes/kept-code";
import { aCode, aDay, aModifier } from "../../support/routing";

export interface SomeKept extends Partial<Omit<KeptCode, "code" | "modifiers" | "addedOn">> {
  readonly addedOn?: string;
}

/** A kept code as tests write it: "70551-26", and what is particular about it. */
export function aKept(label: string, { addedOn = "2026-04-01", ...rest }: SomeKept = {}): KeptCode {
  const [code = "", ...modifiers] = label.split("-");
  return { code: aCode(code), modifiers: modifiers.map(aModifier), addedOn: aDay(addedOn), ...rest };
}
