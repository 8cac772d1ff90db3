/** Everything that the audit log tells of. */
export const AUDIT_ACTIONS = [
  "draft-imported",
  "layout-corrected",
  "rows-decided",
  "draft-discarded",
  "version-published",
  "version-withdrawn",
  "version-restored",
  "notice-created",
  "notice-ended",
  "api-key-created",
  "api-key-revoked",
  "user-created",
  "user-removed",
  "role-changed",
  "password-changed",
  "second-factor-on",
  "second-factor-off",
  "backup-codes-made",
  "session-ended",
  "sessions-ended",
  "signed-in",
  "sign-in-failed",
  "sign-in-locked",
  "signed-out",
] as const;

/** What somebody did. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Says whether the audit log tells of an action of this name. */
export function isAuditAction(text: string): text is AuditAction {
  return AUDIT_ACTIONS.some((action) => action === text);
}
