"use client";

import { useSyncExternalStore } from "react";
import { apiCallTexts } from "@/texts/api-call";
import { CopyButton } from "../ui/copy-button";

const CALL = "/api/v1/decisions?code=70551&dos=2026-05-14";

/** The shortest call there is, against the server that this page came from. */
export function StartHere() {
  const origin = useSyncExternalStore(
    () => () => undefined,
    () => window.location.origin,
    () => "http://localhost:3000",
  );
  const command = `curl '${origin}${CALL}'`;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-control border border-line bg-surface p-3 sm:px-4">
      <code className="min-w-0 font-mono text-sm break-all">{command}</code>
      <CopyButton text={command} variant="quiet" size="small">
        {apiCallTexts.copy}
      </CopyButton>
    </div>
  );
}
