import { Download, Printer } from "lucide-react";
import type { BatchLine } from "@/lib/batch/decide-entry";
import { toCsv, toHtmlTable, toTsv } from "@/lib/batch/export-table";
import type { IsoDate } from "@/lib/shared/iso-date";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";

/** The lines of the table in the forms in which they leave the page. Nothing but codes, days and answers is in them. */
export function TakeAway({ lines, today }: { readonly lines: readonly BatchLine[]; readonly today: IsoDate }) {
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <CopyButton text={() => toTsv(lines)} html={() => toHtmlTable(lines)}>
        Copy as table
      </CopyButton>
      <Button onClick={() => saveFile(toCsv(lines), `which-portal-${today}.csv`)}>
        <Download aria-hidden className="size-4" />
        Download CSV
      </Button>
      <Button onClick={() => window.print()}>
        <Printer aria-hidden className="size-4" />
        Print
      </Button>
    </div>
  );
}

function saveFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file in its own time after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
