import { Download, FileUp } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { toLabel } from "@/lib/batch/batch-entry";
import { parseProcedureCode } from "@/lib/codes/procedure-code";
import { addKept } from "@/lib/my-codes/change-kept";
import type { KeptCode } from "@/lib/my-codes/kept-code";
import { serialiseKeptCodes } from "@/lib/my-codes/stored-codes";
import type { RoutingTables } from "@/lib/router/routing-tables";
import type { IsoDate } from "@/lib/shared/iso-date";
import { myCodesPanelTexts } from "@/texts/my-codes-panel";
import { saveFile } from "../batch/save-file";
import { ArrowRow } from "../ui/arrow-row";
import { Button } from "../ui/button";
import { TextAreaField } from "../ui/field";
import { type Imported, importCodes, importFile } from "./import-codes";
import { describeKeeping, explainNotKept, forgetCodes, type Keeping, keepTypedCodes } from "./keep-codes";
import { changeMyCodes } from "./kept-store";
import type { Told } from "./undo-line";

const { editPart } = myCodesPanelTexts;

interface EditPartProps {
  readonly kept: readonly KeptCode[];
  readonly tables: RoutingTables | undefined;
  readonly today: IsoDate | undefined;
  readonly onTold: (told: Told | undefined) => void;
}

/** Adding codes by hand or from a file, taking them along, and removing all of them. */
export function EditPart({ kept, tables, today, onTold }: EditPartProps) {
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<string>();
  const [unsure, setUnsure] = useState<readonly string[]>([]);
  const file = useRef<HTMLInputElement>(null);

  const tell = (keeping: Keeping) =>
    onTold({
      words: describeKeeping(keeping),
      ...(keeping.added.size > 0 ? { undo: () => forgetCodes(keeping.added) } : {}),
    });

  const takeOver = (imported: Imported) => {
    setRefusal("refusal" in imported ? imported.refusal : undefined);
    setUnsure("refusal" in imported ? [] : imported.unsure);
    if ("refusal" in imported) return;
    setText("");
    if (imported.keeping !== undefined) tell(imported.keeping);
  };

  const add = (event: FormEvent) => {
    event.preventDefault();
    void importCodes(text, tables).then(takeOver);
  };

  const keepUnsure = (label: string) => {
    const typed = parseProcedureCode(label);
    if (typed.ok) tell(keepTypedCodes([typed.value]));
    setUnsure(unsure.filter((other) => other !== label));
  };

  const removeAll = () => {
    const result = forgetCodes(new Set(kept.map(toLabel)));
    if (result !== "kept") return onTold({ words: explainNotKept(result) });
    onTold({
      words: editPart.allRemoved,
      undo: () => changeMyCodes((now) => addKept(kept, now).kept),
    });
  };

  return (
    <div className="mt-3 space-y-4">
      <form onSubmit={add} className="max-w-2xl space-y-3">
        <TextAreaField
          label={editPart.codes}
          rows={2}
          value={text}
          error={refusal}
          hint={editPart.hint}
          autoComplete="off"
          spellCheck={false}
          className="code-figures"
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            // Elsewhere on the page this key clears the code box.
            if (event.key === "Escape") event.preventDefault();
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit">{editPart.keep}</Button>
          <Button variant="quiet" onClick={() => file.current?.click()}>
            <FileUp aria-hidden className="size-4" />
            {editPart.importFile}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".json,.txt,.csv"
            aria-label={editPart.file}
            hidden
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              if (chosen !== undefined) void importFile(chosen, tables).then(takeOver);
              // The same file can be chosen again after it was changed on the disk.
              target.value = "";
            }}
          />
          {kept.length > 0 ? (
            <>
              <Button
                variant="quiet"
                onClick={() =>
                  saveFile(serialiseKeptCodes(kept), "application/json", `which-portal-my-codes-${today ?? "all"}.json`)
                }
              >
                <Download aria-hidden className="size-4" />
                {editPart.exportFile}
              </Button>
              <Button variant="quiet" onClick={removeAll}>
                {editPart.removeAll}
              </Button>
            </>
          ) : null}
        </div>
      </form>
      {unsure.length > 0 ? (
        <div className="text-sm">
          <p>{editPart.unsure}</p>
          <ArrowRow legend={editPart.unsureCodes} className="mt-2">
            {unsure.slice(0, MOST_UNSURE).map((label) => (
              <Button key={label} size="small" className="code-figures" onClick={() => keepUnsure(label)}>
                {label}
              </Button>
            ))}
          </ArrowRow>
          {unsure.length > MOST_UNSURE ? (
            <p className="mt-2">{editPart.moreUnsure(unsure.length - MOST_UNSURE)}</p>
          ) : null}
        </div>
      ) : null}
      <p className="text-sm text-ink-soft">{editPart.privacy}</p>
    </div>
  );
}

const MOST_UNSURE = 24;
