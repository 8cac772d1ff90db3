import { Callout } from "../ui/callout";
import { CodeBlock } from "./code-block";
import type { CallState } from "./use-call";

/** What came back: whether it went well first, then head and body as they are. */
export function CallAnswer({ summary, state }: { readonly summary: string; readonly state: CallState }) {
  return (
    <div className="space-y-3">
      <p role="status" className="text-sm font-medium">
        {describe(state)}
      </p>
      {state.kind === "failed" ? (
        <Callout tone="caution">The server did not answer. Look whether you are online, and send it again.</Callout>
      ) : null}
      {state.kind === "answered" ? (
        <>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 font-mono text-xs text-ink-soft">
            {state.headers.map(([name, value]) => (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd className="break-all text-ink">{value}</dd>
              </div>
            ))}
          </dl>
          <CodeBlock label={`Answer to: ${summary}`} text={state.text} />
          {state.isCut ? <p className="text-sm text-ink-faint">The rest is too long to be shown here.</p> : null}
        </>
      ) : null}
    </div>
  );
}

function describe(state: CallState): string {
  switch (state.kind) {
    case "idle":
      return "";
    case "under-way":
      return "Sending";
    case "failed":
      return "No answer";
    case "answered":
      return `Status ${state.status}, in ${state.milliseconds} ms`;
  }
}
