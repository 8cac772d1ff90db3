import { openSnapshot } from "@/lib/lists/snapshot/open-snapshot";
import type { SnapshotError } from "@/lib/lists/snapshot/snapshot-format";
import type { RoutingTables } from "@/lib/router/routing-tables";
import type { Result } from "@/lib/shared/result";
import type { CurrentLists } from "./lists-state";

/** Makes tables of the bytes of a snapshot, if they are the very ones that the server named. */
export async function openLists(
  bytes: Uint8Array<ArrayBuffer>,
  expected: CurrentLists,
): Promise<Result<RoutingTables, SnapshotError>> {
  return await openSnapshot(bytes, { hash: expected.revision, bytes: expected.bytes });
}
