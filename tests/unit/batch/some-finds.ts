import type { BatchFind, BatchSettings } from "../../../lib/batch/batch-entry";
import { type BatchLine, decideEntry } from "../../../lib/batch/decide-entry";
import { joinFinds } from "../../../lib/batch/join-finds";
import type { RoutingTables } from "../../../lib/router/routing-tables";
import { aCode, aDay, aModifier } from "../../support/routing";

/** A find as tests write it: a label such as "70551-26", and what is particular about it. */
export interface SomeFind {
  readonly line?: number;
  readonly certainty?: BatchFind["certainty"];
  readonly repairedFrom?: string;
  readonly range?: string;
  readonly on?: string;
  readonly until?: string;
  readonly lineOfBusiness?: BatchFind["lineOfBusiness"];
  readonly requestType?: BatchFind["requestType"];
}

export function aFind(
  label: string,
  { line = 1, certainty = "certain", on, until, lineOfBusiness, requestType, ...rest }: SomeFind = {},
): BatchFind {
  const [code = "", ...modifiers] = label.split("-");
  const days =
    on === undefined ? {} : { dateOfService: until === undefined ? aDay(on) : { from: aDay(on), to: aDay(until) } };
  const own = {
    ...(lineOfBusiness === undefined ? {} : { lineOfBusiness }),
    ...(requestType === undefined ? {} : { requestType }),
  };
  return { code: aCode(code), modifiers: modifiers.map(aModifier), line, certainty, ...rest, ...days, ...own };
}

export interface SomeSettings extends Partial<Omit<BatchSettings, "dateOfService">> {
  readonly day?: string;
}

export function someSettings({ day = "2026-05-14", ...rest }: SomeSettings = {}): BatchSettings {
  return { dateOfService: aDay(day), requestType: "medical", rowDates: "use", ...rest };
}

/** The lines of a whole list, decided. */
export function decideFinds(
  finds: readonly BatchFind[],
  tables: RoutingTables,
  settings: SomeSettings = {},
): BatchLine[] {
  const all = someSettings(settings);
  return joinFinds(finds, all).flatMap((entry) => decideEntry(entry, all, tables, aDay("2026-06-01")));
}
