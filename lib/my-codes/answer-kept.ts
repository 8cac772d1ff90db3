import { myCodesTexts } from "@/texts/my-codes";
import { toLabel } from "../batch/batch-entry";
import { type AnswerTurn, describeTurn, findTurn } from "../batch/compare-turn";
import { answer } from "../router/answer";
import type { Decision, Outcome } from "../router/decision";
import { OUTCOME_WORDS } from "../router/explain";
import type { RoutingTables } from "../router/routing-tables";
import { formatDay, type IsoDate } from "../shared/iso-date";
import type { KeptCode, LastSeen } from "./kept-code";

const { changes } = myCodesTexts;

/** Today's answers by code with modifiers. A code without an answer (R11) is not among them. */
export type KeptAnswers = ReadonlyMap<string, Decision>;

/** A kept code that goes elsewhere than when somebody last saw it. */
export interface KeptChange {
  readonly kept: KeptCode;
  readonly from: Outcome;
  readonly to: Outcome;
  /** Since when, and by which edition; missing where the answer for the day last seen is another one by now. */
  readonly turn?: AnswerTurn;
  /** The change in one sentence. */
  readonly words: string;
}

/** Where the kept codes go today: a medical request, with nothing known but the code and its modifiers. */
export function answerKeptCodes(kept: readonly KeptCode[], tables: RoutingTables, today: IsoDate): KeptAnswers {
  const answers = new Map<string, Decision>();
  for (const { code, modifiers } of kept) {
    const answered = answer({ code, modifiers, dateOfService: today }, tables, today);
    if ("error" in answered) continue;
    const [decision] = answered.decisions;
    if (decision !== undefined) answers.set(toLabel({ code, modifiers }), decision);
  }
  return answers;
}

/** Which kept codes go elsewhere today than when somebody last saw them, and which edition made it so. */
export function findChanges(
  kept: readonly KeptCode[],
  answers: KeptAnswers,
  tables: RoutingTables,
): readonly KeptChange[] {
  return kept.flatMap((one) => {
    const decision = answers.get(toLabel(one));
    const { lastSeen } = one;
    if (decision === undefined || lastSeen === undefined || decision.outcome === lastSeen.outcome) return [];
    return [toKeptChange(one, lastSeen, decision, tables)];
  });
}

function toKeptChange(kept: KeptCode, lastSeen: LastSeen, decision: Decision, tables: RoutingTables): KeptChange {
  const { code, modifiers } = kept;
  const days = { before: lastSeen.day, after: decision.dateOfService.from };
  const turn = findTurn({ code, modifiers, requestType: "medical" }, days, tables);
  const [from, to] = [lastSeen.outcome, decision.outcome];
  const change = { kept, from, to };
  const moved = [toLabel(kept), OUTCOME_WORDS[from], OUTCOME_WORDS[to]] as const;
  if (turn !== undefined) return { ...change, turn, words: changes.with(...moved, describeTurn(turn)) };
  return { ...change, words: changes.since(...moved, formatDay(lastSeen.day), nameEditions(decision, tables)) };
}

/** Names the editions that hold the code, or all that were read where none does. */
function nameEditions({ steps }: Decision, tables: RoutingTables): string {
  const found = steps.filter((step) => step.found);
  const refs = (found.length > 0 ? found : steps).flatMap((step) => step.lists);
  const names = refs.map(({ list, version }) => {
    const history = tables.lists.find((candidate) => candidate.list === list);
    const edition = history?.versions.find((candidate) => candidate.version === version);
    const since = edition === undefined ? version : formatDay(edition.effectiveFrom);
    return changes.edition(history?.name ?? list, since);
  });
  return names.length === 0 ? changes.noEdition : changes.editions(names);
}

/**
 * Notes today's answers as seen: for the codes with these keys, and for codes that had none to see before.
 *
 * Gives back the very same list where there is nothing to note, so that nothing is written.
 */
export function markSeen(
  kept: readonly KeptCode[],
  answers: KeptAnswers,
  keys: ReadonlySet<string> = new Set(),
): readonly KeptCode[] {
  let isChanged = false;
  const marked = kept.map((one) => {
    const key = toLabel(one);
    const decision = answers.get(key);
    if (decision === undefined || (one.lastSeen !== undefined && !keys.has(key))) return one;
    isChanged = true;
    return { ...one, lastSeen: toLastSeen(decision) };
  });
  return isChanged ? marked : kept;
}

function toLastSeen({ dateOfService, outcome, rule, steps }: Decision): LastSeen {
  const lists = steps.flatMap((step) => step.lists.map(({ list, version }) => `${list}@${version}`));
  return { day: dateOfService.from, outcome, rule, lists: [...new Set(lists)] };
}
