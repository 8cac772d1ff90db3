"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useCallback, useState } from "react";
import type { DraftSummary } from "@/lib/lists/drafts/draft-documents";
import { LISTS, type ListId } from "@/lib/lists/list-identities";
import { SOURCE_LIMITS } from "@/lib/lists/source/source-document";
import { adminImportTexts } from "@/texts/admin-import";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { ChoiceButtons } from "../ui/choice-buttons";
import { TextAreaField } from "../ui/field";
import { FileDrop } from "../ui/file-drop";
import { RadioGroup } from "../ui/radio-group";
import { formatBytes } from "./format-bytes";
import { ImportProgressCard } from "./import-progress";
import type { ImportSource } from "./send-import";
import { useImport } from "./use-import";

const { importForm } = adminImportTexts;

type Way = "file" | "text";

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xlsm,.pdf";

/** Takes the file of a new edition, or its pasted text, and goes on to the draft that was read of it. */
export function ImportForm({ list: startList }: { readonly list: ListId | undefined }) {
  const router = useRouter();
  const [list, setList] = useState<ListId | undefined>(startList);
  const [way, setWay] = useState<Way>("file");
  const [file, setFile] = useState<File>();
  const [text, setText] = useState("");
  const [missing, setMissing] = useState<string>();
  const openDraft = useCallback((draft: DraftSummary) => router.push(`/admin/drafts/${draft.id}`), [router]);
  const { state, start, reset } = useImport(openDraft);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const source = toSource(list, way, file, text);
    setMissing(typeof source === "string" ? source : undefined);
    if (typeof source !== "string") start(source);
  };

  if (state.status === "running") {
    return (
      <Card className="max-w-3xl p-6">
        <ImportProgressCard at={state.at} onStop={reset} />
      </Card>
    );
  }
  return (
    <form onSubmit={submit} className="max-w-3xl space-y-7">
      {state.status === "refused" ? (
        <div role="alert">
          <Callout tone="refusal" title={importForm.refused}>
            <p className="mt-1 text-base">{state.fault.message}</p>
            <p className="mt-1">{importForm.nothingKept}</p>
          </Callout>
        </div>
      ) : null}
      <RadioGroup
        legend={importForm.list}
        name="list"
        options={LISTS.map(({ list: value, name }) => ({ value, label: name }))}
        {...(list === undefined ? {} : { value: list })}
        onChange={setList}
      />
      <div className="space-y-4">
        <ChoiceButtons
          legend={importForm.way}
          choices={[
            { value: "file", label: importForm.asFile },
            { value: "text", label: importForm.asText },
          ]}
          value={way}
          onChange={setWay}
        />
        {way === "file" ? (
          <FileDrop
            label={importForm.file}
            hint={importForm.fileHint(formatBytes(SOURCE_LIMITS.bytes))}
            accept={ACCEPTED}
            file={file}
            describe={({ size }) => formatBytes(size)}
            onFile={setFile}
          />
        ) : (
          <TextAreaField
            label={importForm.text}
            hint={importForm.textHint}
            rows={12}
            wrap="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="code-figures h-72 max-h-[60vh] resize-y leading-relaxed [tab-size:14]"
          />
        )}
      </div>
      <div className="space-y-3">
        {missing ? (
          <p role="alert" className="text-sm font-medium text-refusal-ink">
            {missing}
          </p>
        ) : null}
        <Button type="submit" variant="primary">
          {importForm.read}
        </Button>
        <p className="text-sm text-ink-faint">{importForm.makesDraft}</p>
      </div>
    </form>
  );
}

function toSource(list: ListId | undefined, way: Way, file: File | undefined, text: string): ImportSource | string {
  if (list === undefined) return importForm.listMissing;
  if (way === "text")
    return text.trim() === "" ? importForm.textMissing : { list, name: importForm.pastedName, body: text };
  if (file === undefined) return importForm.fileMissing;
  if (file.size > SOURCE_LIMITS.bytes) {
    return importForm.tooLarge(formatBytes(file.size), formatBytes(SOURCE_LIMITS.bytes));
  }
  return { list, name: file.name, body: file };
}
