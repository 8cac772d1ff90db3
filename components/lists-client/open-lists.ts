import { openSnapshot } from "@/lib/lists/snapshot/open-snapshot";
import type { SnapshotError } from "@/lib/lists/snapshot/snapshot-format";
import type { RoutingTables } from "@/lib/router/routing-tables";
import type { Result } from "@/lib/shared/result";
import { takeABreak } from "../ui/take-a-break";
import type { CurrentLists } from "./lists-state";

/** Short enough to leave a frame its time for layout and paint. */
const SLICE_MS = 6;

/** Makes tables of the bytes of a snapshot, if they are the very ones that the server named, and lets the page go on meanwhile. */
export async function openLists(
  bytes: Uint8Array<ArrayBuffer>,
  expected: CurrentLists,
): Promise<Result<RoutingTables, SnapshotError>> {
  let started = performance.now();
  const rest = async () => {
    if (performance.now() - started < SLICE_MS) return;
    await takeABreak();
    started = performance.now();
  };
  return await openSnapshot(bytes, { hash: expected.revision, bytes: expected.bytes }, rest);
}
