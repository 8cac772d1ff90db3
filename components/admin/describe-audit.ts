import { LISTS } from "@/lib/lists/list-identities";
import { type AuditAction, isAuditAction } from "@/lib/observe/audit-action";

/** What each action is called in the audit log. */
export const AUDIT_WORDS = {
  "draft-imported": "Imported a file",
  "layout-corrected": "Corrected sheets and columns",
  "rows-decided": "Decided rows",
  "draft-discarded": "Discarded a draft",
  "version-published": "Published an edition",
  "version-withdrawn": "Withdrew an edition",
  "version-restored": "Restored an edition",
  "notice-created": "Published a notice",
  "notice-ended": "Took a notice back",
  "api-key-created": "Made an API key",
  "api-key-revoked": "Revoked an API key",
  "user-created": "Added a user",
  "user-removed": "Removed a user",
  "role-changed": "Changed a role",
  "password-changed": "Changed a password",
  "second-factor-on": "Switched a second factor on",
  "second-factor-off": "Switched a second factor off",
  "backup-codes-made": "Made new backup codes",
  "session-ended": "Signed out in another browser",
  "sessions-ended": "Signed out everywhere else",
  "signed-in": "Signed in",
  "sign-in-failed": "Sign-in failed",
  "sign-in-locked": "Was shut out after too many failed sign-ins",
  "signed-out": "Signed out",
} as const satisfies Record<AuditAction, string>;

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
  if (typeof value === "number") return [`${name} ${value.toLocaleString("en-US")}`];
  if (typeof value === "boolean") return value ? [name] : [];
  if (typeof value === "string" && value !== "") return [`${name}: ${value}`];
  const words = Array.isArray(value) ? value.filter((part) => typeof part === "string") : [];
  return words.length > 0 ? [`${name}: ${words.join(", ")}`] : [];
}

/** @example toWords("entryRows"); // "entry rows" */
function toWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
