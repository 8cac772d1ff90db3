import type { ProcedureCode } from "../../codes/procedure-code";
import type { ListEntry } from "../../router/routing-tables";
import { toStatement } from "./diff-lists";
import { type CodeRun, groupCodes } from "./group-codes";
import type { AnswerEnd, AnswerMovement, CodeChange, ListDiff } from "./list-changes";

export type ChangeKind = "added" | "removed" | "changed";

/** Codes side by side of which two editions say the same differently, as one row for people. */
export interface ChangeRow {
  readonly kind: ChangeKind;
  readonly run: CodeRun;
  /** What the editions say, each as if of the first code of the run. */
  readonly before: readonly ListEntry[];
  readonly after: readonly ListEntry[];
  /** Where the answers moved, if they did. */
  readonly move: { readonly from: AnswerEnd; readonly to: AnswerEnd } | null;
}

/**
 * Lists what changed between two editions in the order of codes, with codes that follow one another and changed in the
 * same way in one row. `isWanted` leaves out codes that nobody looks for.
 */
export function toChangeRows(
  diff: ListDiff,
  movement: AnswerMovement,
  isWanted: (code: ProcedureCode) => boolean = () => true,
): readonly ChangeRow[] {
  const moves = new Map(movement.moves.flatMap(({ codes, from, to }) => codes.map((code) => [code, { from, to }])));
  const rows = (["added", "removed", "changed"] as const).flatMap((kind) => {
    const changes = new Map(diff[kind].filter(({ code }) => isWanted(code)).map((change) => [change.code, change]));
    const alike = new Map<string, ProcedureCode[]>();
    for (const change of changes.values()) {
      const key = JSON.stringify([toSaying(change), moves.get(change.code)]);
      const group = alike.get(key);
      if (group === undefined) alike.set(key, [change.code]);
      else group.push(change.code);
    }
    return [...alike.values()].flatMap((group) =>
      groupCodes(group).map((run): ChangeRow => {
        const { before = [], after = [] } = changes.get(run.from) ?? {};
        return { kind, run, before, after, move: moves.get(run.from) ?? null };
      }),
    );
  });
  return rows.sort((left, right) => (left.run.from < right.run.from ? -1 : 1));
}

/** Descriptions are told apart here, since a row shows one for all of its codes. */
function toSaying({ before, after }: CodeChange): unknown {
  const toText = (entry: ListEntry) => [toStatement(entry), entry.description];
  return [before.map(toText), after.map(toText)];
}
