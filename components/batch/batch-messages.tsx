import { type LimitedPaste, MAX_LINES } from "@/lib/batch/limit-paste";
import type { SetAsideGroup } from "@/lib/batch/set-aside-groups";
import { batchTexts } from "@/texts/batch";
import { batchPasteTexts } from "@/texts/batch-paste";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";

const { batchMessages } = batchPasteTexts;

interface TooLongProps {
  readonly limited: Extract<LimitedPaste, { kind: "over" }>;
  readonly onReadFirstPart: () => void;
}

/** The text is longer than is read at once: says by how much, and offers its first part. */
export function TooLong({ limited, onReadFirstPart }: TooLongProps) {
  const { over, lines, characters, firstPartLines } = limited;
  return (
    <Callout tone="refusal" title={batchMessages.tooLong}>
      <p className="mt-1 text-base">
        {over === "lines" ? batchMessages.tooManyLines(lines, MAX_LINES) : batchMessages.tooManyCharacters(characters)}
      </p>
      <Button className="mt-3" onClick={onReadFirstPart}>
        {batchTexts.readFirst(firstPartLines)}
      </Button>
    </Callout>
  );
}

/** No code was found: says what was looked for and what was seen instead. */
export function NothingFound({ setAside }: { readonly setAside: readonly SetAsideGroup[] }) {
  const count = setAside.reduce((sum, group) => sum + group.count, 0);
  return (
    <Callout tone="caution" title={batchMessages.nothingFound}>
      <p className="mt-1 text-base">{count === 0 ? batchMessages.nothingSeen : batchMessages.onlySetAside(count)}</p>
    </Callout>
  );
}

/** The text could not be read: says so, since silence would look like an empty list. */
export function NotRead() {
  return (
    <Callout tone="refusal" title={batchMessages.notRead}>
      <p className="mt-1 text-base">{batchMessages.pasteAgain}</p>
    </Callout>
  );
}

/** Every code that was found has been dropped. */
export function EverythingDropped() {
  return (
    <Callout title={batchMessages.everythingDropped}>
      <p className="mt-1 text-base">{batchMessages.undoOne}</p>
    </Callout>
  );
}

/** The date for the whole list is not one: no answers, not even for rows with a date of their own. */
export function NoDate({ message }: { readonly message: string }) {
  return (
    <Callout tone="refusal" title={batchMessages.noDate}>
      <p className="mt-1 text-base">{message}</p>
    </Callout>
  );
}
