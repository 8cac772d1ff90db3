"use client";

import type { ListHistory } from "@/lib/router/routing-tables";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { BandFrame } from "../layout/lists-band";
import { describeConnection } from "../lists-client/describe-connection";
import type { ListsStanding } from "../lists-client/lists-state";
import { useNow } from "../lists-client/use-now";

/** Often enough for an age in minutes. */
const LOOK_EVERY_MS = 10_000;

interface UnconfirmedListsBandProps {
  readonly lists: readonly ListHistory[];
  readonly standing: ListsStanding;
}

/** The band while the server does not say that the lists at hand are the current ones: what answers, and how old it is. */
export function UnconfirmedListsBand({ lists, standing }: UnconfirmedListsBandProps) {
  const now = useNow(LOOK_EVERY_MS);
  const words = describeConnection(standing, lists, now, todayInLosAngeles(new Date(now)));
  const isDemo = lists.some(({ versions }) => versions.at(-1)?.demo);
  return (
    <BandFrame hatched={isDemo} compact>
      <strong className="font-semibold">{words?.lead}</strong> {words?.text}
    </BandFrame>
  );
}
