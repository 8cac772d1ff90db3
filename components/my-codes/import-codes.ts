import type { KnownCodes } from "@/lib/codes/paste-result";
import type { RoutingTables } from "@/lib/router/routing-tables";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { myCodesPanelTexts } from "@/texts/my-codes-panel";
import { type Keeping, keepCodes } from "./keep-codes";

/** What an import came to: why there is none, or what was kept and what waits for a person. */
export type Imported =
  | { readonly refusal: string }
  | { readonly keeping: Keeping | undefined; readonly unsure: readonly string[] };

const { importCodes: words } = myCodesPanelTexts;

const NO_CODES: KnownCodes = { has: () => false };

/** Several times as large as the largest file that this page writes; what is larger is not even opened. */
const LARGEST_FILE = 1_000_000;

/** Keeps the codes of a text. Its reader is large and rarely needed, so it is loaded now. */
export async function importCodes(text: string, tables: RoutingTables | undefined): Promise<Imported> {
  try {
    const { explainImportFault, readImport } = await import("@/lib/my-codes/read-import");
    const read = readImport(
      text,
      tables === undefined ? NO_CODES : tables.entriesByCode,
      todayInLosAngeles(new Date()),
    );
    if (!read.ok) return { refusal: explainImportFault(read.error) };
    const { codes, unsure } = read.value;
    return { keeping: codes.length === 0 ? undefined : keepCodes(codes), unsure };
  } catch {
    // The reader did not load: nothing was changed, and the text still stands in its box.
    return { refusal: words.readerNotLoaded };
  }
}

/** Keeps the codes of a file, which stays in this browser. */
export async function importFile(file: File, tables: RoutingTables | undefined): Promise<Imported> {
  if (file.size > LARGEST_FILE) return { refusal: words.tooLarge };
  try {
    return await importCodes(await file.text(), tables);
  } catch {
    // It was moved or is locked by another program.
    return { refusal: words.notOpened };
  }
}
