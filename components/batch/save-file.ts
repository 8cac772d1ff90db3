/** Hands a file to the browser's downloads. It is made here: no server sees it. */
export function saveFile(content: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file in its own time after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
