import type { Extension } from "fhir/r4";
import { COVERAGE_INFORMATION } from "./coverage-information";
import {
  isObject,
  type JsonObject,
  readField,
  readList,
  readReference,
  type SentResource,
  toLocalReference,
} from "./fhir-values";

/** An action that the client carries out by itself, as CDS Hooks 2.0 has it. */
export interface SystemAction {
  readonly type: "update";
  readonly description: string;
  readonly resource: JsonObject;
}

/** Parts that every statement has anew, although it says the same. */
const ALWAYS_NEW: readonly unknown[] = ["date", "coverage-assertion-id"];

/** Parts that no statement of ours has: one that holds them was made by somebody else, and may be an authorization. */
const NEVER_OURS: readonly unknown[] = [
  "satisfied-pa-id",
  "questionnaire",
  "doc-needed",
  "doc-purpose",
  "dependency",
  "expiry-date",
];

/**
 * Writes statements onto an order, or gives nothing where the order already says the same (CRD 2.2.1 resp-35).
 *
 * The resource is the client's own to the last element (resp-37). Earlier statements of ours about the coverage make
 * way; everything else among its extensions stays.
 */
export function toUpdate(
  resource: SentResource,
  coverage: string,
  statements: readonly Extension[],
): SystemAction | undefined {
  const extensions = readList(resource["extension"]);
  const earlier = extensions.filter((extension) => isOurs(extension, coverage));
  if (isSame(earlier, statements)) return undefined;
  return {
    type: "update",
    description: "Adds whether prior authorization is needed, and through which portal, to the order.",
    resource: {
      ...resource,
      extension: [...extensions.filter((extension) => !isOurs(extension, coverage)), ...statements],
    },
  };
}

function isOurs(extension: unknown, coverage: string): boolean {
  if (readField(extension, "url") !== COVERAGE_INFORMATION) return false;
  const parts = readList(readField(extension, "extension"));
  const about = parts.find((part) => readField(part, "url") === "coverage");
  return (
    toLocalReference(readReference(readField(about, "valueReference"))) === coverage &&
    !parts.some((part) => NEVER_OURS.includes(readField(part, "url")))
  );
}

function isSame(earlier: readonly unknown[], statements: readonly Extension[]): boolean {
  const [before, now] = [earlier, statements].map((list) => list.map(toComparable).sort());
  return before?.length === now?.length && before?.every((text, at) => text === now?.[at]) === true;
}

/** What a statement says, whatever order its client keeps things in. */
function toComparable(extension: unknown): string {
  const parts = readList(readField(extension, "extension"));
  return parts
    .filter((part) => !ALWAYS_NEW.includes(readField(part, "url")))
    .map(toSortedText)
    .sort()
    .join("\n");
}

/** How deep a body can be nested is limited where it is read. */
function toSortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toSortedText).sort().join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "";
  const fields = Object.keys(value).sort();
  return `{${fields.map((name) => `${JSON.stringify(name)}:${toSortedText(value[name])}`).join(",")}}`;
}
