import { useEffect, useRef, useState } from "react";

/**
 * Takes a file that is dropped anywhere on the page, and says whether one is being held over it. Without this, a browser
 * would leave the page for a file that misses its field by an inch.
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latestOnFile = useRef(onFile);

  useEffect(() => {
    latestOnFile.current = onFile;
  });

  useEffect(() => {
    const over = (event: DragEvent) => {
      // Text that is dragged still goes where it is dropped.
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) latestOnFile.current(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);

  return isOver;
}

function holdsFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}
