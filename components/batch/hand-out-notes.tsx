import type { HandOutNote } from "@/lib/batch/export-hand-out";
import { batchTexts } from "@/texts/batch";
import { batchHandOutTexts } from "@/texts/batch-hand-out";

const { handOutNotes } = batchHandOutTexts;

/** More than this is no hand-out; the table and the files have all of them. */
const MOST_NOTES = 20;
const MOST_CODES = 24;

/** What holds beside the answers of a group, with the codes that it is about. */
export function HandOutNotes({ title, notes }: { readonly title: string; readonly notes: readonly HandOutNote[] }) {
  if (notes.length === 0) return null;
  return (
    <div className="mt-3 text-sm leading-snug">
      <p className="break-after-avoid font-semibold">{title}</p>
      <ul className="mt-0.5 list-disc space-y-0.5 pl-5">
        {notes.slice(0, MOST_NOTES).map(({ text, source, codes }) => (
          <li key={text} className="break-inside-avoid">
            {text}
            {codes.length > 0 ? <span className="code-figures text-ink-soft"> ({nameCodes(codes)})</span> : null}
            {source === undefined ? null : <span className="text-ink-soft"> {batchTexts.source(source)}</span>}
          </li>
        ))}
        {notes.length > MOST_NOTES ? <li>{handOutNotes.more(notes.length - MOST_NOTES)}</li> : null}
      </ul>
    </div>
  );
}

function nameCodes(codes: readonly string[]): string {
  return handOutNotes.codes(codes.slice(0, MOST_CODES), codes.length - MOST_CODES);
}
