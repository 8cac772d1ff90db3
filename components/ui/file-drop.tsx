"use client";

import { clsx } from "clsx";
import { FileUp } from "lucide-react";
import { type DragEvent, useId, useRef, useState } from "react";
import { uiTexts } from "@/texts/ui";

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly file: File | undefined;
  readonly describe: (file: File) => string;
  readonly onFile: (file: File) => void;
}

/** A field for one file, which can also be dropped on it. */
export function FileDrop({ label, hint, accept, file, describe, onFile }: FileDropProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped !== undefined) onFile(dropped);
  };

  return (
    <section
      aria-label={uiTexts.file}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        "relative flex flex-col items-center gap-2 rounded-card border-2 border-dashed px-5 py-9 text-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2",
        isOver ? "border-ink bg-sunken" : "border-line-strong bg-surface",
      )}
    >
      <FileUp aria-hidden className="size-7 text-ink-soft" />
      <label htmlFor={id} className="cursor-pointer font-medium after:absolute after:inset-0">
        {file === undefined ? label : file.name}
      </label>
      <p id={`${id}-hint`} className="text-sm text-ink-faint">
        {file === undefined ? hint : uiTexts.replaceFile(describe(file))}
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        className="sr-only"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen !== undefined) onFile(chosen);
          // The same file can be chosen again after it was changed on the disk.
          event.target.value = "";
        }}
      />
    </section>
  );
}
