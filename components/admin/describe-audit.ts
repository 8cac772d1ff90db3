import { LISTS } from "@/lib/lists/list-identities";
import { type AuditAction, isAuditAction } from "@/lib/observe/audit-action";
import { adminAuditTexts } from "@/texts/admin-audit";
import { formatCount } from "@/texts/numbers";

/** What each action is called in the audit log. */
export const AUDIT_WORDS: Readonly<Record<AuditAction, string>> = adminAuditTexts.actions;

/** A line of the audit log as pages show it. */
export interface AuditLine {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly list: string | null;
  readonly version: string | null;
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly details: unknown;
}

/** What somebody did, in words. */
export function describeAuditAction(action: string): string {
  return isAuditAction(action) ? AUDIT_WORDS[action] : action;
}

/** The name of a list for people, or the name in addresses of one that is no more. */
export function nameList(list: string): string {
  return LISTS.find((known) => known.list === list)?.name ?? list;
}

/**
 * What else a line tells, as words set apart by dots.
 *
 * @example
 * describeAuditDetails({ draft: 4, reason: "Wrong file" }); // "draft 4 · reason: Wrong file"
 */
export function describeAuditDetails(details: unknown): string {
  if (typeof details !== "object" || details === null || Array.isArray(details)) return "";
  return Object.entries(details)
    .flatMap(([name, value]) => describeDetail(toWords(name), value))
    .join(" · ");
}

function describeDetail(name: string, value: unknown): string[] {
  if (typeof value === "number") return [`${name} ${formatCount(value)}`];
  if (typeof value === "boolean") return value ? [name] : [];
  if (typeof value === "string" && value !== "") return [`${name}: ${value}`];
  const words = Array.isArray(value) ? value.filter((part) => typeof part === "string") : [];
  return words.length > 0 ? [`${name}: ${words.join(", ")}`] : [];
}

/** @example toWords("entryRows"); // "entry rows" */
function toWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
