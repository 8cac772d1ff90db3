export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Longer texts are neither codes nor names; a search gets enough of them to find nothing. */
const READ_LENGTH = 200;

/** The text of one parameter of an address, the first where it is there twice; empty where it is missing. */
export function readText(params: SearchParams, key: string): string {
  const value = params[key];
  return ((Array.isArray(value) ? value[0] : value) ?? "").trim().slice(0, READ_LENGTH);
}

/** The page that an address asks for, from 1 and within those there are. */
export function readPage(params: SearchParams, pages: number): number {
  const page = Number(readText(params, "page"));
  return Number.isInteger(page) && page >= 1 ? Math.min(page, pages) : 1;
}

/** An address with those parameters that say something. */
export function toAddress(path: string, params: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, text]) => text !== ""));
  return query.size === 0 ? path : `${path}?${query}`;
}
