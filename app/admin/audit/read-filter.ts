import { isListId, type ListId } from "@/lib/lists/list-identities";
import { type AuditAction, isAuditAction } from "@/lib/observe/audit-action";

/** Which lines of the audit log an address asks for. What it does not understand is as if it were not there. */
export interface AuditFilter {
  readonly list?: ListId;
  readonly action?: AuditAction;
  readonly before?: number;
}

/** Reads the filter off an address. */
export function readAuditFilter(read: (name: keyof AuditFilter) => string | undefined): AuditFilter {
  const [list = "", action = "", before = ""] = [read("list"), read("action"), read("before")];
  return {
    ...(isListId(list) ? { list } : {}),
    ...(isAuditAction(action) ? { action } : {}),
    ...(/^[1-9]\d{0,8}$/.test(before) ? { before: Number(before) } : {}),
  };
}

/** Writes an address for a filter. */
export function toAuditAddress(path: string, filter: AuditFilter): string {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString();
  return query === "" ? path : `${path}?${query}`;
}
