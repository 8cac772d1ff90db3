import type { ApiContent, ApiParameter } from "./api-operation";

/** A call as somebody filled it in. */
export interface FilledCall {
  readonly method: "get" | "post";
  /** With its variable parts in braces. */
  readonly path: string;
  readonly parameters: readonly ApiParameter[];
  readonly values: Readonly<Record<string, string>>;
  readonly mediaType: string | undefined;
  readonly body: string;
}

/** The same as it is sent. */
export interface BuiltCall {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Puts the values of a call to their places. What is left empty is left out. */
export function buildCall({ method, path, parameters, values, mediaType, body }: FilledCall): BuiltCall {
  const given = parameters.filter(({ name }) => (values[name] ?? "") !== "");
  const address = parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((text, { name }) => text.replace(`{${name}}`, encodeURIComponent(values[name] ?? "")), path);
  const query = new URLSearchParams(
    given.flatMap((parameter) => (parameter.in === "query" ? [[parameter.name, values[parameter.name] ?? ""]] : [])),
  ).toString();
  const headers = Object.fromEntries(
    given.flatMap((parameter) => (parameter.in === "header" ? [[parameter.name, values[parameter.name] ?? ""]] : [])),
  );
  return {
    method: method.toUpperCase(),
    address: query === "" ? address : `${address}?${query}`,
    headers: mediaType === undefined ? headers : { ...headers, "Content-Type": mediaType },
    body: mediaType === undefined ? undefined : body,
  };
}

/** Writes a call for a shell, against a server at `origin`. */
export function toCurl({ method, address, headers, body }: BuiltCall, origin: string): string {
  const parts = [
    `curl ${quote(origin + address)}`,
    ...(method === "GET" || body !== undefined ? [] : [`-X ${method}`]),
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-binary ${quote(body)}`]),
  ];
  return parts.join(" \\\n  ");
}

/** The example of a body as somebody would write it. */
export function writeExample({ example }: ApiContent): string {
  if (example === undefined) return "";
  return typeof example === "string" ? example : JSON.stringify(example, null, 2);
}

/** Nothing between single quotes means anything to a shell but the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
