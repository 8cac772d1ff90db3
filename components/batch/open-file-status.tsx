import { batchTexts } from "@/texts/batch";
import { batchFileTexts } from "@/texts/batch-file";
import { formatBytes } from "../admin/format-bytes";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { SelectField } from "../ui/field";
import { explainFileFault } from "./open-file-words";
import type { FileState, OpenFile } from "./use-open-file";

const { openFileStatus } = batchFileTexts;

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
      return <p className="mt-4 text-sm text-ink-soft">{openFileStatus.opening(state.name)}</p>;
    case "refused": {
      const { title, next } = explainFileFault(state.fault);
      return (
        <div role="alert" className="mt-4">
          <Callout tone="refusal" title={title}>
            <p className="mt-1 text-base break-words">{openFileStatus.notOpened(state.name, next)}</p>
            <Button size="small" className="mt-3" onClick={forget}>
              {openFileStatus.closeMessage}
            </Button>
          </Callout>
        </div>
      );
    }
    case "first-part":
      return (
        <div role="alert" className="mt-4">
          <Callout tone="refusal" title={openFileStatus.tooLong}>
            <p className="mt-1 text-base break-words">
              {openFileStatus.firstPart(state.name, formatBytes(state.bytes))}
            </p>
            <Button className="mt-3" onClick={readFirstPart}>
              {batchTexts.readFirst(state.lines)}
            </Button>
          </Callout>
        </div>
      );
    case "opened":
      return (
        <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-3">
          <p className="min-w-0 text-sm break-words text-ink-soft">{openFileStatus.from(state.name)}</p>
          {state.sheets.length > 1 ? (
            <SelectField
              label={openFileStatus.sheet}
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
  if (state.status === "opening") return openFileStatus.openingNow(state.name);
  return state.status === "opened" ? openFileStatus.wasOpened(state.name) : "";
}
