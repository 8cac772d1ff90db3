import { apiCallTexts } from "@/texts/api-call";
import { Callout } from "../ui/callout";
import { CodeBlock } from "./code-block";
import type { CallState } from "./use-call";

const { callAnswer } = apiCallTexts;

/** What came back: whether it went well first, then head and body as they are. */
export function CallAnswer({ summary, state }: { readonly summary: string; readonly state: CallState }) {
  return (
    <div className="space-y-3">
      <p role="status" className="text-sm font-medium">
        {describe(state)}
      </p>
      {state.kind === "failed" ? <Callout tone="caution">{callAnswer.failedAdvice}</Callout> : null}
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
          <CodeBlock label={callAnswer.label(summary)} text={state.text} />
          {state.isCut ? <p className="text-sm text-ink-faint">{callAnswer.cut}</p> : null}
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
      return callAnswer.underWay;
    case "failed":
      return callAnswer.failed;
    case "answered":
      return callAnswer.answered(state.status, state.milliseconds);
  }
}
