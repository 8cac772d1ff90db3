/** How the requests of a call are written, and how its answers are. */
export type RowForm = "json" | "csv" | "ndjson";

const FORMS: ReadonlyMap<string, RowForm> = new Map([
  ["application/json", "json"],
  ["text/csv", "csv"],
  ["application/x-ndjson", "ndjson"],
  ["application/ndjson", "ndjson"],
  ["application/jsonl", "ndjson"],
]);

/** The media type of what the server writes in a form. */
export const MEDIA_TYPES = {
  json: "application/json",
  csv: "text/csv; charset=utf-8; header=present",
  ndjson: "application/x-ndjson; charset=utf-8",
} as const satisfies Record<RowForm, string>;

/** The form of a body that came with a `Content-Type`; undefined where it is none that is read here. */
export function readForm(contentType: string | null | undefined): RowForm | undefined {
  return FORMS.get(toMediaType(contentType ?? ""));
}

/**
 * The form in which a caller wants its answers (`Accept`): the one it likes best, and of several such the form of its own
 * body. Rows are never answered with one JSON body, which could be held by neither side; a caller that takes nothing else
 * gets rows as it sent them.
 *
 * @example
 * chooseForm("csv", "application/x-ndjson, text/csv;q=0.5"); // "ndjson"
 * chooseForm("csv", "application/json, *&#47;*"); // "csv"
 */
export function chooseForm(sent: RowForm, accept: string | null | undefined): RowForm {
  const offered: readonly RowForm[] =
    sent === "json" ? ["json", "csv", "ndjson"] : sent === "csv" ? ["csv", "ndjson"] : ["ndjson", "csv"];
  const ranges = (accept ?? "").split(",").map(toRange);
  const weightOf = (form: RowForm) => Math.max(...ranges.map((range) => weigh(range, form)));
  const best = offered.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one));
  return weightOf(best) > 0 ? best : sent;
}

interface Range {
  readonly mediaType: string;
  readonly weight: number;
}

function toRange(part: string): Range {
  const quality = /;\s*q\s*=\s*([\d.]+)/i.exec(part)?.[1];
  const weight = quality === undefined ? 1 : Number(quality);
  return { mediaType: toMediaType(part), weight: Number.isNaN(weight) ? 1 : weight };
}

function weigh({ mediaType, weight }: Range, form: RowForm): number {
  if (FORMS.get(mediaType) === form || mediaType === "*/*") return weight;
  return mediaType === (form === "csv" ? "text/*" : "application/*") ? weight : 0;
}

function toMediaType(header: string): string {
  return (header.split(";")[0] ?? "").trim().toLowerCase();
}
