/** What pure code may know of the CSV packages: text in, rows out, without Node's streams and buffers. */
export function parse<T = string[]>(input: string, options?: object): T[];
export function stringify(input: readonly unknown[], options?: object): string;
