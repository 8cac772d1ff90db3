import type { ListIdentity, ListKind } from "../router/routing-tables";

/**
 * The lists there are, in the order in which people look at them.
 *
 * They stand in code and not only in the database so that a list of which nothing is published is still known to be
 * missing (R11).
 */
export const LISTS = [
  { list: "no-auth-cpt", kind: "no-auth", name: "CPT No-Auth list" },
  { list: "no-auth-dme", kind: "no-auth", name: "DME No-Auth list" },
  { list: "healthhelp", kind: "healthhelp", name: "HealthHelp list" },
] as const satisfies readonly ListIdentity[];

export type ListId = (typeof LISTS)[number]["list"];

/** Says whether there is a list of this name. */
export function isListId(text: string): text is ListId {
  return LISTS.some(({ list }) => list === text);
}

const KINDS = Object.fromEntries(LISTS.map(({ list, kind }) => [list, kind])) as Readonly<Record<ListId, ListKind>>;

/** What being on a list means: no authorization needed, or reviewed by HealthHelp. */
export function kindOf(list: ListId): ListKind {
  return KINDS[list];
}
