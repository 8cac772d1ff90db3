import { isModifier, type Modifier } from "../../codes/procedure-code";
import { toDecidingVersion } from "../../router/compile-tables";
import type {
  DecidingVersion,
  LineOfBusiness,
  ListHistory,
  ListVersion,
  OperationalNotice,
  RoutingTables,
} from "../../router/routing-tables";
import { type IsoDate, parseIsoDate } from "../../shared/iso-date";

/** What stands at the head of a snapshot; undefined where something of it is missing or is not what it should be. */
export function toHead(document: unknown): Pick<RoutingTables, "lists" | "notices"> | undefined {
  const { lists, notices } = toFields(document);
  if (!Array.isArray(lists) || !Array.isArray(notices)) return undefined;
  const histories = lists.map(toHistory);
  const announced = notices.map(toNotice);
  return histories.every(isThere) && announced.every(isThere) ? { lists: histories, notices: announced } : undefined;
}

/** A list, and under it its editions, oldest first. */
function toHistory(document: unknown): ListHistory | undefined {
  const { list, kind, name, versions } = toFields(document);
  if (!isText(list) || (kind !== "no-auth" && kind !== "healthhelp") || !isText(name)) return undefined;
  if (!Array.isArray(versions)) return undefined;
  const deciding = versions.map((version) => toVersion(list, version));
  return deciding.every(isThere) && isInOrder(deciding) ? { list, kind, name, versions: deciding } : undefined;
}

function toVersion(list: string, document: unknown): DecidingVersion | undefined {
  const { version, effectiveFrom, demo } = toFields(document);
  if (!isText(version) || !isDay(effectiveFrom) || typeof demo !== "boolean") return undefined;
  return toDecidingVersion({ list, version, effectiveFrom, demo });
}

function isInOrder(versions: readonly ListVersion[]): boolean {
  return versions.every(({ effectiveFrom }, index) => (versions[index - 1]?.effectiveFrom ?? "") <= effectiveFrom);
}

function toNotice(document: unknown): OperationalNotice | undefined {
  const { destination, from, until, text, source } = toFields(document);
  if (destination !== "no-auth-needed" && destination !== "healthhelp-webconsult" && destination !== "connect") {
    return undefined;
  }
  if (!isDay(from) || !isText(text) || !isText(source)) return undefined;
  if (until === undefined) return { destination, from, text, source };
  return isDay(until) ? { destination, from, until, text, source } : undefined;
}

/** The names that are looked for, whatever the document is. */
type Fields = Readonly<
  Record<keyof OperationalNotice | keyof ListHistory | keyof ListVersion | "lists" | "notices", unknown>
>;

function toFields(document: unknown): Partial<Fields> {
  return typeof document === "object" && document !== null ? document : {};
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

export function isText(document: unknown): document is string {
  return typeof document === "string";
}

export function isTextOrNone(document: unknown): document is string | null {
  return document === null || isText(document);
}

export function isDay(document: unknown): document is IsoDate {
  if (!isText(document)) return false;
  const day = parseIsoDate(document);
  return day.ok && day.value === document;
}

export function isDayOrNone(document: unknown): document is IsoDate | null {
  return document === null || isDay(document);
}

export function isModifiers(document: unknown): document is readonly Modifier[] {
  return Array.isArray(document) && document.every((word) => isText(word) && isModifier(word));
}

export function isLinesOfBusiness(document: unknown): document is readonly LineOfBusiness[] {
  return Array.isArray(document) && document.every((word) => word === "ohp" || word === "medicare");
}
