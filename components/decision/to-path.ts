import type { Decision, RequestType, Step } from "@/lib/router/decision";
import type { ListHistory } from "@/lib/router/routing-tables";
import { type ReadList, toReadLists } from "./list-editions";

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
  const title = "No-Auth lists";
  const reads = toReadLists(step?.lists ?? [], lists);
  if (decision.rule === "R1")
    return { title, state: "ended", found: "On the list: no authorization is needed.", reads };
  if (reads.length === 0) return { title, state: "passed", found: "No list is loaded for this date.", reads };
  if (isOpen(decision, step)) return { title, state: "open", found: "On the list, under a condition.", reads };
  if (step?.found) return { title, state: "passed", found: "Listed, but not for this request. Go on.", reads };
  return { title, state: "passed", found: "Not on any. Go on.", reads };
}

function toHealthHelpStep(decision: Decision, requestType: RequestType, lists: readonly ListHistory[]): PathStep {
  const step = stepOf(decision, "healthhelp");
  const title = "HealthHelp list";
  if (step === undefined)
    return { title, state: "unused", found: WHY_NOT_ASKED[decision.rule === "R1" ? "found" : requestType], reads: [] };
  const reads = toReadLists(step.lists, lists);
  if (decision.rule === "R1")
    return { title, state: "unused", found: "Also listed here, but the No-Auth list comes first.", reads };
  if (decision.rule === "R2")
    return { title, state: "ended", found: "On the list, and HealthHelp reviews this date.", reads };
  if (decision.rule === "R3")
    return {
      title,
      state: "passed",
      found: "On the list, but HealthHelp reviews it only from May 1, 2026. Go on.",
      reads,
    };
  if (isOpen(decision, step)) return { title, state: "open", found: "On the list, under a condition.", reads };
  if (reads.length === 0) return { title, state: "passed", found: "No list is loaded for this date.", reads };
  return {
    title,
    state: "passed",
    found: step.found ? "Listed, but not for this request. Go on." : "Not on it. Go on.",
    reads,
  };
}

const WHY_NOT_ASKED: Record<RequestType | "found", string> = {
  found: "Not needed.",
  medical: "Not needed.",
  "behavioral-health": "Skipped: behavioral health requests go to Connect.",
  dental: "Skipped: dental requests go to Connect.",
};

function toConnectStep(decision: Decision): PathStep {
  const title = "Connect";
  if (decision.outcome === "connect")
    return { title, state: "ended", found: WHY_CONNECT[decision.rule] ?? "Takes this request.", reads: [] };
  if (decision.outcome === "needs-information")
    return { title, state: "open", found: "Takes what neither list decides.", reads: [] };
  return { title, state: "unused", found: "Not needed.", reads: [] };
}

const WHY_CONNECT: Partial<Record<Decision["rule"], string>> = {
  R3: "Takes dates of service before May 1, 2026.",
  R4: "Takes every code that is on neither list.",
  R5: "Takes every behavioral health request.",
  R6: "Takes dental requests.",
};

function stepOf(decision: Decision, name: Step["step"]): Step | undefined {
  return decision.steps.find(({ step }) => step === name);
}

function isOpen(decision: Decision, step: Step | undefined): boolean {
  return decision.outcome === "needs-information" && step?.found === true;
}
