"use client";

import { useEffect, useState } from "react";
import { adminSiteTexts } from "@/texts/admin-site";
import { formatMoment } from "../decision/format-moment";
import { Callout } from "../ui/callout";

const { sessionEnd } = adminSiteTexts;

/** Long enough to finish what one is at. */
const TOLD_BEFORE_MS = 30 * 60_000;
const LOOK_EVERY_MS = 10_000;

interface Ending {
  readonly at: string;
  readonly isOver: boolean;
}

/**
 * Tells of the end of a session before it comes, and afterwards how to go on without losing what was typed. The time
 * is this device's, whatever its clock is set to: only what is left comes from the server.
 */
export function SessionEnd({ secondsLeft }: { readonly secondsLeft: number }) {
  const ending = useEnding(secondsLeft);
  return (
    <div role="status" className="page-column print:hidden">
      {ending === undefined ? null : (
        <Callout tone="caution" className="mt-4">
          {ending.isOver ? sessionEnd.over(ending.at) : sessionEnd.soon(ending.at)}
          {ending.isOver ? (
            <p className="mt-1">
              <a href="/admin/sign-in" target="_blank" rel="noreferrer" className="text-link">
                {sessionEnd.signIn}
              </a>
            </p>
          ) : null}
        </Callout>
      )}
    </div>
  );
}

function useEnding(secondsLeft: number): Ending | undefined {
  const [ending, setEnding] = useState<Ending>();
  useEffect(() => {
    const endsAt = Date.now() + secondsLeft * 1000;
    const at = formatMoment(new Date(endsAt));
    const look = () => {
      const leftMs = endsAt - Date.now();
      if (leftMs <= TOLD_BEFORE_MS) setEnding({ at, isOver: leftMs <= 0 });
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [secondsLeft]);
  return ending;
}
