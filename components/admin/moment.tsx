"use client";

import { useSyncExternalStore } from "react";
import { formatMoment } from "../decision/format-moment";

/** A moment as the reader's own clock shows it. Until the browser runs it is shown for Oregon, where the lists are kept. */
export function Moment({ at }: { readonly at: string }) {
  const isHere = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  return (
    <time dateTime={at} className="figures">
      {formatMoment(new Date(at), isHere ? undefined : "America/Los_Angeles")}
    </time>
  );
}
