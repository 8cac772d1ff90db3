import type { PublishedLists } from "../../router/compile-tables";
import type { PublishedVersion } from "../../router/routing-tables";

/**
 * The lists as they will be when an edition is published beside those that are: it takes the place of a real edition
 * of the same first day. Demo editions stay, as they do in the database; the core itself passes over them.
 */
export function withEdition(published: PublishedLists, edition: PublishedVersion): PublishedLists {
  const others = published.versions.filter((version) => !isReplacedBy(version, edition));
  return { ...published, versions: [...others, edition] };
}

/** Says whether an edition is withdrawn when another one is published: both are real, of one list and of one first day. */
export function isReplacedBy(version: PublishedVersion, edition: Omit<PublishedVersion, "entries">): boolean {
  return (
    version.list === edition.list && version.effectiveFrom === edition.effectiveFrom && version.demo === edition.demo
  );
}
