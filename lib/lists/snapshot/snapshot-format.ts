/**
 * To be raised when the layout changes or when the same lists are compiled into other tables, so that neither an open page
 * nor a starting server takes the one for the other.
 */
export const SNAPSHOT_FORMAT = 3;

/** A snapshot is named after so many hexadecimal digits of the SHA-256 of its bytes. */
export const SNAPSHOT_NAME_LENGTH = 32;

/**
 * Why bytes are not the lists that somebody was told about. No part of them is used.
 *
 * Of another length they were cut off, of another hash they were changed on the way. A snapshot of another format is one
 * of a newer or older build.
 */
export interface SnapshotError {
  readonly code: "wrong-length" | "wrong-hash" | "other-format" | "not-a-snapshot";
}
