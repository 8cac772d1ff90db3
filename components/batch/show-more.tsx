import { type ReactNode, useState } from "react";
import { showMoreTexts } from "@/texts/show-more";
import { Button } from "../ui/button";

interface ShowMoreProps<Entry> {
  readonly entries: readonly Entry[];
  readonly first: number;
  readonly className?: string;
  readonly children: (entry: Entry) => ReactNode;
}

/** How many more are shown each time. */
const STEP = 40;

/** A list that begins short, since a long one would hold up the page and nobody reads it whole. */
export function ShowMore<Entry>({ entries, first, className, children }: ShowMoreProps<Entry>) {
  const [most, setMost] = useState(first);
  const hidden = entries.length - most;
  return (
    <>
      <ul className={className}>{entries.slice(0, most).map(children)}</ul>
      {hidden > 0 ? (
        <Button variant="quiet" size="small" className="m-2" onClick={() => setMost(most + STEP)}>
          {showMoreTexts.show(Math.min(hidden, STEP), hidden)}
        </Button>
      ) : null}
    </>
  );
}
