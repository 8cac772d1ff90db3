import { formatBytes } from "../admin/format-bytes";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { SelectField } from "../ui/field";
import { countOf } from "./describe-counts";
import { explainFileFault } from "./open-file-words";
import type { FileState, OpenFile } from "./use-open-file";

/** What became of the file that was opened: its name and sheets, or why it gives no list. */
export function OpenFileStatus({ file }: { readonly file: OpenFile }) {
  return (
    <>
      <p role="status" className="sr-only">
        {describe(file.state)}
      </p>
      <Shown file={file} />
    </>
  );
}

function Shown({ file: { state, chooseSheet, readFirstPart, forget } }: { readonly file: OpenFile }) {
  switch (state.status) {
    case "none":
      return null;
    case "opening":
      return <p className="mt-4 text-sm text-ink-soft">Opening {state.name}…</p>;
    case "refused": {
      const { title, next } = explainFileFault(state.fault);
      return (
        <div role="alert" className="mt-4">
          <Callout tone="refusal" title={title}>
            <p className="mt-1 text-base break-words">
              {state.name} was not opened, and what stood in the box is still there. {next}
            </p>
            <Button size="small" className="mt-3" onClick={forget}>
              Close this message
            </Button>
          </Callout>
        </div>
      );
    }
    case "first-part":
      return (
        <div role="alert" className="mt-4">
          <Callout tone="refusal" title="This file is more than can be read at once">
            <p className="mt-1 text-base break-words">
              {state.name} has {formatBytes(state.bytes)}. At most 10 MB are read at a time, so nothing has been checked
              yet. Open it in parts, or read the first part now.
            </p>
            <Button className="mt-3" onClick={readFirstPart}>
              Read the first {state.lines > 1 ? countOf(state.lines, "line") : "part"}
            </Button>
          </Callout>
        </div>
      );
    case "opened":
      return (
        <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-3">
          <p className="min-w-0 text-sm break-words text-ink-soft">From {state.name}. The file stays on your device.</p>
          {state.sheets.length > 1 ? (
            <SelectField
              label="Sheet"
              value={String(state.sheet)}
              options={state.sheets.map(({ at, name }) => ({ value: String(at), label: name }))}
              onChange={(event) => chooseSheet(Number(event.target.value))}
            />
          ) : null}
        </div>
      );
  }
}

function describe(state: FileState): string {
  if (state.status === "opening") return `Opening ${state.name}.`;
  return state.status === "opened" ? `${state.name} was opened.` : "";
}
