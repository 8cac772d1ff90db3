import { type LimitedPaste, MAX_LINES } from "@/lib/batch/limit-paste";
import type { SetAsideGroup } from "@/lib/batch/set-aside-groups";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { countOf, formatCount } from "./describe-counts";

interface TooLongProps {
  readonly limited: Extract<LimitedPaste, { kind: "over" }>;
  readonly onReadFirstPart: () => void;
}

/** The text is longer than is read at once: says by how much, and offers its first part. */
export function TooLong({ limited, onReadFirstPart }: TooLongProps) {
  const { over, lines, characters, firstPartLines } = limited;
  const size = over === "lines" ? countOf(lines, "line") : countOf(characters, "character");
  const most = over === "lines" ? `${formatCount(MAX_LINES)} lines` : "10 MB of text";
  return (
    <Callout tone="refusal" title="This is more than can be read at once">
      <p className="mt-1 text-base">
        Your list has {size}. At most {most} are read at a time, so nothing has been checked yet. Bring it in parts, or
        read the first part now.
      </p>
      <Button className="mt-3" onClick={onReadFirstPart}>
        Read the first {firstPartLines > 1 ? countOf(firstPartLines, "line") : "part"}
      </Button>
    </Callout>
  );
}

/** No code was found: says what was looked for and what was seen instead. */
export function NothingFound({ setAside }: { readonly setAside: readonly SetAsideGroup[] }) {
  const count = setAside.reduce((sum, group) => sum + group.count, 0);
  return (
    <Callout tone="caution" title="We looked for CPT and HCPCS codes and found none">
      <p className="mt-1 text-base">
        {count === 0
          ? "A code is five characters, such as 70551, J1745 or 0071T. Check that the column with the codes was copied too."
          : `We set aside ${countOf(count, "number")}: see below why. A code is five characters, such as 70551, J1745 or 0071T.`}
      </p>
    </Callout>
  );
}

/** The text could not be read: says so, since silence would look like an empty list. */
export function NotRead() {
  return (
    <Callout tone="refusal" title="The text could not be read">
      <p className="mt-1 text-base">Nothing has been checked. Copy your text, reload this page and paste it again.</p>
    </Callout>
  );
}

/** Every code that was found has been dropped. */
export function EverythingDropped() {
  return (
    <Callout title="You dropped every code">
      <p className="mt-1 text-base">Undo one of them below, or paste other codes.</p>
    </Callout>
  );
}

/** The date for the whole list is not one: no answers, not even for rows with a date of their own. */
export function NoDate({ message }: { readonly message: string }) {
  return (
    <Callout tone="refusal" title="No answers without a date of service">
      <p className="mt-1 text-base">{message}</p>
    </Callout>
  );
}
