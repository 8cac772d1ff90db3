import { Callout } from "@/components/ui/callout";

/** What the lists hold in detail stands in the database, which answers need not wait for. */
export function NotReadable() {
  return (
    <Callout tone="caution" title="The entries cannot be shown now" className="mt-6">
      <p className="mt-1 text-base">
        The database that holds them does not answer. Look-ups still do. Try again in a moment.
      </p>
    </Callout>
  );
}
