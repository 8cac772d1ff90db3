import { Download, FileSpreadsheet, Printer } from "lucide-react";
import { useState } from "react";
import type { BatchWork } from "@/lib/batch/batch-work";
import type { BatchLine } from "@/lib/batch/decide-entry";
import { toCsv, toHtmlTable, toTsv } from "@/lib/batch/export-table";
import { type ExportedList, toWorkbook } from "@/lib/batch/export-workbook";
import type { IsoDate } from "@/lib/shared/iso-date";
import { batchTableTexts } from "@/texts/batch-table";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { LinkButton } from "./link-button";
import { makeWorkbook } from "./make-workbook";
import { saveFile } from "./save-file";

const { takeAway } = batchTableTexts;

interface TakeAwayProps {
  /** The lines as the table shows them. */
  readonly lines: readonly BatchLine[];
  readonly list: ExportedList;
  /** The whole list, for the link. */
  readonly work: BatchWork;
  readonly madeAt: Date;
  readonly today: IsoDate;
}

/** The lines of the table in the forms in which they leave the page. Nothing but codes, days and answers is in them. */
export function TakeAway({ lines, list, work, madeAt, today }: TakeAwayProps) {
  const name = `which-portal-${today}`;
  return (
    <>
      <CopyButton text={() => toTsv(lines, list)} html={() => toHtmlTable(lines, list)}>
        {takeAway.copy}
      </CopyButton>
      <WorkbookButton lines={lines} list={list} madeAt={madeAt} name={name} />
      <Button onClick={() => saveFile(toCsv(lines, list), "text/csv;charset=utf-8", `${name}.csv`)}>
        <Download aria-hidden className="size-4" />
        {takeAway.csv}
      </Button>
      <Button onClick={() => window.print()}>
        <Printer aria-hidden className="size-4" />
        {takeAway.print}
      </Button>
      <LinkButton work={work} />
    </>
  );
}

interface WorkbookButtonProps extends Pick<TakeAwayProps, "lines" | "list" | "madeAt"> {
  readonly name: string;
}

const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function WorkbookButton({ lines, list, madeAt, name }: WorkbookButtonProps) {
  const [state, setState] = useState<"idle" | "making" | "failed">("idle");
  const download = async () => {
    setState("making");
    try {
      const bytes = await makeWorkbook({ sheets: toWorkbook(lines, list), madeAt });
      saveFile(bytes, WORKBOOK_TYPE, `${name}.xlsx`);
      setState("idle");
    } catch {
      // The part of the page that writes workbooks did not load: the words below say what to do instead.
      setState("failed");
    }
  };
  return (
    <span className="inline-flex items-center">
      <Button disabled={state === "making"} onClick={download}>
        <FileSpreadsheet aria-hidden className="size-4" />
        {takeAway.excel}
      </Button>
      <span role="status" className="ml-2 text-sm text-ink-soft empty:ml-0">
        {state === "making" ? takeAway.makingFile : null}
        {state === "failed" ? takeAway.noFile : null}
      </span>
    </span>
  );
}
