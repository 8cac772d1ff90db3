import { isModifier, type Modifier, type ProcedureCode, parseProcedureCode } from "../../lib/codes/procedure-code";
import { compileTables } from "../../lib/router/compile-tables";
import { decide } from "../../lib/router/decide";
import type { Decision, RequestType } from "../../lib/router/decision";
import type {
  LineOfBusiness,
  ListEntry,
  ListIdentity,
  OperationalNotice,
  PublishedVersion,
  RoutingTables,
} from "../../lib/router/routing-tables";
import { type IsoDate, parseIsoDate } from "../../lib/shared/iso-date";

/** A code that is one, or a failing test. */
export function aCode(text: string): ProcedureCode {
  const typed = parseProcedureCode(text);
  if (!typed.ok) throw new Error(`${text} is no procedure code`);
  return typed.value.code;
}

/** A day that is one, or a failing test. */
export function aDay(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (!day.ok) throw new Error(`${text} is no day`);
  return day.value;
}

export function aModifier(text: string): Modifier {
  if (!isModifier(text)) throw new Error(`${text} is no modifier`);
  return text;
}

/** An entry as tests write it: a code, or a code with what is conditional about it. */
export type SomeEntry =
  | string
  | {
      readonly code: string;
      readonly codeTo?: string;
      readonly modifiers?: readonly string[];
      readonly lineOfBusiness?: readonly LineOfBusiness[];
      readonly serviceLine?: string;
      readonly note?: string;
      readonly effectiveFrom?: string;
      readonly effectiveTo?: string;
    };

export function anEntry(some: SomeEntry): ListEntry {
  if (typeof some === "string") return { code: aCode(some), modifiers: [], lineOfBusiness: [] };
  const { code, codeTo, modifiers = [], lineOfBusiness = [], effectiveFrom, effectiveTo, ...rest } = some;
  return {
    ...rest,
    code: aCode(code),
    modifiers: modifiers.map(aModifier),
    lineOfBusiness,
    ...(codeTo === undefined ? {} : { codeTo: aCode(codeTo) }),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom: aDay(effectiveFrom) }),
    ...(effectiveTo === undefined ? {} : { effectiveTo: aDay(effectiveTo) }),
  };
}

/** Editions by their first day. An edition that starts with `real` is not a demo. */
export type SomeVersions = Readonly<Record<string, readonly SomeEntry[]>>;

export interface SomeLists {
  readonly noAuth?: SomeVersions;
  readonly dme?: SomeVersions;
  readonly healthHelp?: SomeVersions;
  readonly demo?: readonly string[];
  readonly notices?: readonly OperationalNotice[];
}

const IDENTITIES = {
  noAuth: { list: "no-auth-cpt", kind: "no-auth", name: "CPT No-Auth list" },
  dme: { list: "no-auth-dme", kind: "no-auth", name: "DME No-Auth list" },
  healthHelp: { list: "healthhelp", kind: "healthhelp", name: "HealthHelp list" },
} as const satisfies Record<string, ListIdentity>;

/** Tables of lists that hold from the given days. `demo` names the lists whose editions are demo ones. */
export function someTables(lists: SomeLists): RoutingTables {
  return compileTables({
    revision: "test",
    lists: Object.values(IDENTITIES),
    versions: [...someVersions("noAuth", lists), ...someVersions("dme", lists), ...someVersions("healthHelp", lists)],
    notices: lists.notices ?? [],
  });
}

function someVersions(key: keyof typeof IDENTITIES, lists: SomeLists): PublishedVersion[] {
  const { list } = IDENTITIES[key];
  return Object.entries(lists[key] ?? {}).map(([day, entries]) => ({
    list,
    version: day,
    effectiveFrom: aDay(day),
    demo: lists.demo?.includes(list) ?? false,
    entries: entries.map(anEntry),
  }));
}

export interface SomeRequest {
  readonly modifiers?: readonly string[];
  readonly lineOfBusiness?: LineOfBusiness;
  readonly requestType?: RequestType;
  readonly to?: string;
  readonly today?: string;
  readonly assumed?: boolean;
}

/** All decisions for a code from a day on, or a failing test when lists are missing. */
export function decideAll(code: string, from: string, tables: RoutingTables, request: SomeRequest = {}) {
  const decisions = decide(
    {
      code: aCode(code),
      modifiers: (request.modifiers ?? []).map(aModifier),
      dateOfService: { from: aDay(from), to: aDay(request.to ?? from), assumed: request.assumed ?? false },
      requestType: request.requestType ?? "medical",
      ...(request.lineOfBusiness === undefined ? {} : { lineOfBusiness: request.lineOfBusiness }),
    },
    tables,
    aDay(request.today ?? from),
  );
  if (!decisions.ok) throw new Error(`A list is missing on ${decisions.error.days.from}`);
  return decisions.value;
}

/** The one decision for a code on one day. */
export function decideOne(code: string, day: string, tables: RoutingTables, request: SomeRequest = {}): Decision {
  const [decision, ...more] = decideAll(code, day, tables, request);
  if (decision === undefined || more.length > 0) throw new Error("Expected one decision");
  return decision;
}

/** The codes of a decision's cautions. */
export function cautionsOf(decision: Decision): string[] {
  return decision.cautions.map(({ code }) => code);
}
