import type { Decision, RequestType, Step } from "@/lib/router/decision";
import type { ListHistory } from "@/lib/router/routing-tables";
import { answerTexts } from "@/texts/answer";
import { type ReadList, toReadLists } from "./list-editions";

const { path } = answerTexts;

/** One of the three steps as the reader sees it. */
export interface PathStep {
  readonly title: string;
  /** `ended`: the answer came from here. `passed`: looked at, and on. `open`: depends on what is missing. `unused`: not needed. */
  readonly state: "ended" | "passed" | "open" | "unused";
  readonly found: string;
  readonly reads: readonly ReadList[];
}

/** Turns a decision into the three steps of the plan's own instructions: No-Auth lists, HealthHelp list, Connect. */
export function toPath(
  decision: Decision,
  requestType: RequestType,
  lists: readonly ListHistory[],
): readonly PathStep[] {
  return [toNoAuthStep(decision, lists), toHealthHelpStep(decision, requestType, lists), toConnectStep(decision)];
}

function toNoAuthStep(decision: Decision, lists: readonly ListHistory[]): PathStep {
  const step = stepOf(decision, "no-auth");
  const title = path.noAuthLists;
  const reads = toReadLists(step?.lists ?? [], lists);
  if (decision.rule === "R1") return { title, state: "ended", found: path.noAuth, reads };
  if (reads.length === 0) return { title, state: "passed", found: path.noList, reads };
  if (isOpen(decision, step)) return { title, state: "open", found: path.underCondition, reads };
  if (step?.found) return { title, state: "passed", found: path.otherRequest, reads };
  return { title, state: "passed", found: path.onNone, reads };
}

function toHealthHelpStep(decision: Decision, requestType: RequestType, lists: readonly ListHistory[]): PathStep {
  const step = stepOf(decision, "healthhelp");
  const title = path.healthHelpList;
  if (step === undefined)
    return { title, state: "unused", found: WHY_NOT_ASKED[decision.rule === "R1" ? "found" : requestType], reads: [] };
  const reads = toReadLists(step.lists, lists);
  if (decision.rule === "R1") return { title, state: "unused", found: path.noAuthFirst, reads };
  if (decision.rule === "R2") return { title, state: "ended", found: path.healthHelp, reads };
  if (decision.rule === "R3") return { title, state: "passed", found: path.beforeHealthHelp, reads };
  if (isOpen(decision, step)) return { title, state: "open", found: path.underCondition, reads };
  if (reads.length === 0) return { title, state: "passed", found: path.noList, reads };
  return { title, state: "passed", found: step.found ? path.otherRequest : path.notOnIt, reads };
}

const WHY_NOT_ASKED: Record<RequestType | "found", string> = {
  found: path.notNeeded,
  medical: path.notNeeded,
  "behavioral-health": path.behavioralHealth,
  dental: path.dental,
};

function toConnectStep(decision: Decision): PathStep {
  const title = path.connect;
  if (decision.outcome === "connect")
    return { title, state: "ended", found: WHY_CONNECT[decision.rule] ?? path.connectTakes.any, reads: [] };
  if (decision.outcome === "needs-information")
    return { title, state: "open", found: path.connectTakes.open, reads: [] };
  return { title, state: "unused", found: path.notNeeded, reads: [] };
}

const WHY_CONNECT: Partial<Record<Decision["rule"], string>> = {
  R3: path.connectTakes.beforeHealthHelp,
  R4: path.connectTakes.onNoList,
  R5: path.connectTakes.behavioralHealth,
  R6: path.connectTakes.dental,
};

function stepOf(decision: Decision, name: Step["step"]): Step | undefined {
  return decision.steps.find(({ step }) => step === name);
}

function isOpen(decision: Decision, step: Step | undefined): boolean {
  return decision.outcome === "needs-information" && step?.found === true;
}
