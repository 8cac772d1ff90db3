import { batchFileTexts } from "@/texts/batch-file";
import type { FileFault } from "./open-file-reader";

/** Why a file gives no list, and what to do next. */
export interface FileRefusal {
  readonly title: string;
  readonly next: string;
}

/** Says why a file gives no list and what to do next. */
export function explainFileFault(fault: FileFault): FileRefusal {
  const { noList, refusals } = batchFileTexts;
  switch (fault.code) {
    case "wrong-type":
      return refusals["wrong-type"](fault.place ?? noList);
    case "old-or-locked-workbook":
      return refusals[fault.place === undefined ? "old-workbook" : "locked-workbook"];
    default:
      return refusals[fault.code];
  }
}
