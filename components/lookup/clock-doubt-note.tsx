"use client";

import { useNow } from "../lists-client/use-now";
import { describeClockDoubt } from "./clock-doubt";
import { useListsStanding } from "./use-routing-tables";

const LOOK_EVERY_MS = 30_000;

/** Stands beside a date that this device's clock filled in, where the server's clock names another day. */
export function ClockDoubtNote() {
  const now = useNow(LOOK_EVERY_MS);
  const { clockAhead } = useListsStanding();
  const doubt = clockAhead === undefined ? undefined : describeClockDoubt(now, clockAhead);
  return (
    <p role="status" className="w-full text-sm font-medium text-needs-ink empty:hidden">
      {doubt}
    </p>
  );
}
