import { useRef, useState } from "react";
import type { BuiltCall } from "./build-call";

/** How far a call came. */
export type CallState =
  | { readonly kind: "idle" }
  | { readonly kind: "under-way" }
  | { readonly kind: "failed" }
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly milliseconds: number;
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly text: string;
      readonly isCut: boolean;
    };

/** What is worth reading of the head of an answer. */
const SHOWN_HEADERS = ["content-type", "x-request-id", "ratelimit", "etag", "lists-revision", "retry-after"];
const MOST_SHOWN = 60_000;

/** Sends a call to this server and keeps its answer. One that is overtaken by the next is dropped. */
export function useCall() {
  const [state, setState] = useState<CallState>({ kind: "idle" });
  const current = useRef<AbortController>(undefined);

  const send = async ({ method, address, headers, body }: BuiltCall) => {
    current.current?.abort();
    const own = new AbortController();
    current.current = own;
    setState({ kind: "under-way" });
    const startedAt = performance.now();
    try {
      const answer = await fetch(address, {
        method,
        headers,
        body: body ?? null,
        signal: own.signal,
        cache: "no-store",
      });
      const text = await answer.text();
      if (current.current !== own) return;
      const isJson =
        /json\b/.test(answer.headers.get("content-type") ?? "") &&
        !answer.headers.get("content-type")?.includes("ndjson");
      const shown = isJson ? layOut(text) : text;
      setState({
        kind: "answered",
        status: answer.status,
        milliseconds: Math.round(performance.now() - startedAt),
        headers: SHOWN_HEADERS.flatMap((name) => {
          const value = answer.headers.get(name);
          return value === null ? [] : [[name, value] as const];
        }),
        text: shown.slice(0, MOST_SHOWN),
        isCut: shown.length > MOST_SHOWN,
      });
    } catch {
      if (current.current === own) setState({ kind: "failed" });
    }
  };
  return { state, send };
}

function layOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
