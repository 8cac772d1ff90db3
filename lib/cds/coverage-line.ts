import type { LineOfBusiness } from "../router/routing-tables";
import { readCodings, readField, readList, readText, type SentResource } from "./fhir-values";
import type { Prefetched } from "./find-resources";
import { findPayors } from "./payor";

/** Words of the plans and programs behind each line of business, in the names that coverages give themselves. */
const WORDS: Readonly<Record<LineOfBusiness, RegExp>> = {
  ohp: /\b(oregon health plan|ohp|medicaid|health share|jackson care connect|columbia pacific)\b/i,
  medicare: /\b(careoregon advantage|medicare)\b/i,
};

/** Names that hold the word and mean another product. */
const OTHER_PRODUCTS = /\b(non|not|no)[- ](medicare|medicaid|ohp)\b|supplement|medigap/i;

/** X12's claim filing indicator (element 1032) and insurance type (1336). */
const X12_SYSTEM = /^https?:\/\/codesystem\.x12\.org\/[^/]+\/(1032|1336)$/i;
const X12_LINES: ReadonlyMap<string, LineOfBusiness> = new Map([
  ["MC", "ohp"],
  ["16", "medicare"],
  ["HN", "medicare"],
  ["MA", "medicare"],
  ["MB", "medicare"],
  ["MP", "medicare"],
]);

/** Source of Payment Typology: 11 is managed Medicare, 12 unmanaged, 14 for those with both; 2 is Medicaid, 25 of another state. */
const SOPT_SYSTEM = /^(https?:\/\/(www\.)?nahdo\.org\/sopt|urn:oid:2\.16\.840\.1\.113883\.3\.221\.5)\/?$/i;
const SOPT_LINES: readonly (readonly [RegExp, LineOfBusiness])[] = [
  [/^(1|11\d*)$/, "medicare"],
  [/^2([0-46-9]\d*)?$/, "ohp"],
];

/** A coverage that stands no more, or not yet. */
const NOT_IN_FORCE: readonly unknown[] = ["cancelled", "draft", "entered-in-error"];

/** Does a coverage count? One without a status does: clients leave it out. */
export function isInForce(coverage: SentResource): boolean {
  return !NOT_IN_FORCE.includes(coverage["status"]);
}

/**
 * Which line of business pays, where the coverages that came with a call say it plainly. Whatever could be read in two
 * ways is not known, and is asked for where it decides (R12): a coverage that names both programs, as one for people
 * with both does, or two coverages that name one each.
 */
export function readLineOfBusiness(prefetched: Prefetched): LineOfBusiness | undefined {
  const coverages = prefetched.resources.filter(
    (resource) => resource.resourceType === "Coverage" && isInForce(resource),
  );
  const lines = new Set(coverages.flatMap((coverage) => findLines(coverage, prefetched)));
  const [only] = lines;
  return lines.size === 1 ? only : undefined;
}

function findLines(coverage: SentResource, prefetched: Prefetched): readonly LineOfBusiness[] {
  const codings = readCodings(coverage["type"]);
  return [
    ...codings.flatMap(({ system = "", code = "" }) => lineOfCode(system, code) ?? []),
    ...findNames(coverage, prefetched).flatMap(linesOfName),
  ];
}

function lineOfCode(system: string, code: string): LineOfBusiness | undefined {
  if (X12_SYSTEM.test(system)) return X12_LINES.get(code.toUpperCase());
  if (SOPT_SYSTEM.test(system)) return SOPT_LINES.find(([pattern]) => pattern.test(code))?.[1];
  return undefined;
}

const LONGEST_NAME = 256;

function linesOfName(name: string): readonly LineOfBusiness[] {
  if (name.length > LONGEST_NAME || OTHER_PRODUCTS.test(name)) return [];
  return (["ohp", "medicare"] as const).filter((line) => WORDS[line].test(name));
}

/** What the coverage, its plan and its payor are called. Group names are an employer's and say nothing. */
function findNames(coverage: SentResource, prefetched: Prefetched): readonly string[] {
  const classes = readList(coverage["class"]).filter((part) =>
    readCodings(readField(part, "type")).every(({ code }) => code === undefined || /^(sub)?plan$/i.test(code)),
  );
  const payors = findPayors(coverage, prefetched);
  const names = [
    readField(coverage["type"], "text"),
    ...readCodings(coverage["type"]).map(({ display }) => display),
    ...classes.flatMap((part) => [readField(part, "name"), readField(part, "value")]),
    ...payors.flatMap(({ named, resource }) => [readField(named, "display"), resource?.["name"]]),
  ];
  return names.flatMap((name) => readText(name) ?? []);
}
