import { Callout } from "@/components/ui/callout";
import { listsTexts } from "@/texts/lists";

const { notReadable } = listsTexts;

/** What the lists hold in detail stands in the database, which answers need not wait for. */
export function NotReadable() {
  return (
    <Callout tone="caution" title={notReadable.title} className="mt-6">
      <p className="mt-1 text-base">{notReadable.advice}</p>
    </Callout>
  );
}
