import { FileUp } from "lucide-react";
import { useId } from "react";
import { batchFileTexts } from "@/texts/batch-file";

const ACCEPTED = ".txt,.csv,.tsv,.tab,.xlsx,.xlsm,text/plain,text/csv";

/** A field for one file that looks like the buttons beside it. */
export function OpenFileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const id = useId();
  return (
    <span className="inline-flex rounded-control has-focus-visible:outline-2 has-focus-visible:outline-offset-2">
      <input
        id={id}
        type="file"
        accept={ACCEPTED}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file can be chosen again after it was changed on the disk.
          event.target.value = "";
        }}
      />
      <label
        htmlFor={id}
        className="inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-control border border-line-strong bg-surface px-5 text-base font-medium text-ink sm:whitespace-nowrap transition-colors hover:bg-sunken"
      >
        <FileUp aria-hidden className="size-5" />
        {batchFileTexts.open}
      </label>
    </span>
  );
}
