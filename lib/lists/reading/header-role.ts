import { normaliseText } from "../../codes/normalise-text";
import type { ColumnRole } from "./list-layout";
import { readLineOfBusiness } from "./read-line-of-business";

/** What a header says that its column holds; where it only may, what the cells hold decides. */
export type HeaderRole =
  | { readonly kind: "sure"; readonly role: ColumnRole }
  | { readonly kind: "maybe"; readonly roles: readonly ColumnRole[] }
  /** Says whether authorization is needed, row by row. */
  | { readonly kind: "says-authorization" }
  /** Something that is no part of an entry: a price, an identifier, another kind of code. */
  | { readonly kind: "other" }
  | { readonly kind: "unknown" };

const UNKNOWN: HeaderRole = { kind: "unknown" };
const OTHER: HeaderRole = { kind: "other" };

/** No header has more words than this; a title may. */
const MOST_WORDS = 8;
const LONGEST = 90;

type Words = ReadonlySet<string>;

/** The first rule of which the header holds a word, and none that spoils it, says what the column is. */
interface Rule {
  readonly when: Words;
  readonly unless?: Words;
  readonly role: HeaderRole;
}

const CODE_SYSTEMS = words("cpt cpts hcpcs hcpc cdt cpt1 cpt2 cpt4 px");
const CODE_WORDS = words("code codes cd cds");
const PROCEDURE_WORDS = words(
  "procedure procedures proc procs service services svc billing bill billed treatment cpt hcpcs hcpc cdt px drug dme j item equipment test medical claim",
);

const KIND_WORDS = words("type system");
const FIRST_WORDS = words("from start starting begin beginning first");
const LAST_WORDS = words("to end ending thru through last");
const MANY_WORDS = words("range ranges list");

const RULES: readonly Rule[] = [
  rule("ndc npi zip zipcode zips postal postcode ssn taxonomy tin phone fax email address clia", OTHER),
  rule(
    "dx icd icd9 icd10 icd10cm icd10pcs diag diagnosis diagnoses diagnostic",
    { kind: "maybe", roles: ["note"] },
    "imaging services service cpt hcpcs",
  ),
  rule("revenue rev ubrev drg apc", OTHER, "cpt hcpcs"),
  rule("place pos", sure("note")),
  rule(
    "replacement replaced replaces replace alternative alternate crosswalk related instead substitute successor",
    sure("note"),
    "action",
  ),
  rule(
    "parent previous prior old former primary addon",
    sure("note"),
    "auth auths authorization authorizations approval",
  ),
  rule(
    "description descriptions desc descr descriptor descriptors nomenclature definition narrative",
    sure("description"),
    "change",
  ),
  rule(
    "note notes comment comments remark remarks limit limits limitation limitations restriction restrictions criteria criterion condition conditions guideline guidelines instruction instructions requirement exception exceptions consideration considerations detail details explanation exclusion exclusions info information frequency rule rules caveat caveats clarification",
    sure("note"),
    "authorization",
  ),
  rule("name names title", sure("description"), "plan plans provider vendor product"),
  rule("price cost fee fees rate rates charge amount allowed rvu payment", OTHER),
  rule(
    "modifier modifiers mod mods mod1 mod2 mod3 mod4 modifier1 modifier2 modifier3 modifier4 m1 m2 m3 m4",
    sure("modifiers"),
  ),
];

const DATE_WORDS = words(
  "date dates dt day effective eff start starts end ends ended begin begins term termination expiration expires exp valid until from to thru through added removed",
);
const PLAIN_DAYS = words("date dates dt day");
const EFFECTIVE = words("effective eff");
const PLAIN_ENDS = words("to end thru through until");
const DAY_WORDS = words("date dates dt day eff effective");
const START_WORDS = words(
  "effective eff start starts starting begin begins beginning from added active valid implementation implemented",
);
const END_WORDS = words(
  "end ends ending term termed termination terminated terminates expiration expires expired exp to thru through until removed deleted deletion discontinued sunset inactive",
);
const OTHER_DATE_WORDS = words(
  "updated update revised revision reviewed review published posted modified changed created last next printed approval",
);

const LATER_RULES: readonly Rule[] = [
  rule("action disposition transaction", sure("action")),
  rule("change changes", { kind: "maybe", roles: ["action", "note"] }),
  rule("lob lobs", sure("line-of-business")),
  rule("age gender sex units unit quantity qty visits max maximum min minimum setting", sure("note")),
  rule(
    "category categories modality specialty specialties program programs solution department group grouping section class subcategory family",
    { kind: "maybe", roles: ["service-line", "action"] },
    "id number",
  ),
  rule("status indicator type", { kind: "maybe", roles: ["action", "line-of-business", "service-line"] }),
  rule(
    "plan plans product products coverage applies benefit ohp medicaid medicare advantage coa member members line lines business",
    { kind: "maybe", roles: ["line-of-business"] },
  ),
  rule("no number num row seq sequence id rank index count", OTHER, "procedure service billing"),
  rule("service services svc", { kind: "maybe", roles: ["code", "service-line", "description"] }),
  rule(
    "procedure procedures proc procs test tests treatment item items drug drugs product equipment supply study exam surgery",
    { kind: "maybe", roles: ["code", "description"] },
  ),
];

function sure(role: ColumnRole): HeaderRole {
  return { kind: "sure", role };
}

function words(list: string): Words {
  return new Set(list.split(" "));
}

function rule(when: string, role: HeaderRole, unless?: string): Rule {
  return { when: words(when), role, ...(unless === undefined ? {} : { unless: words(unless) }) };
}

/** Gives a header as it is compared: lower case, words with one space between them, without marks. */
export function toHeaderText(header: string): string {
  return toWords(header).join(" ");
}

function toWords(header: string): string[] {
  const text = normaliseText(header)
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("'", "")
    .toLowerCase();
  return text.replaceAll(/\be-?mail\b/g, "email").match(/[a-z]+\d?\d?|\d+/g) ?? [];
}

/**
 * What does a header say of its column?
 *
 * @example
 * roleOfHeader("HCPCS/CPT® Code"); // sure: "code"
 * roleOfHeader("CPT Description"); // sure: "description"
 */
export function roleOfHeader(header: string): HeaderRole {
  if (header === "" || header.length > LONGEST) return UNKNOWN;
  const found = toWords(header);
  if (found.length === 0) return header.trim() === "#" ? OTHER : UNKNOWN;
  if (found.length > MOST_WORDS) return saysAuthorization(found) ? { kind: "says-authorization" } : UNKNOWN;
  return (
    byPhrase(found.join(" ")) ??
    byRules(RULES, found) ??
    (saysAuthorization(found) ? { kind: "says-authorization" } : undefined) ??
    byDays(found) ??
    byCodes(found) ??
    byRules(LATER_RULES, found) ??
    UNKNOWN
  );
}

const PHRASES: ReadonlyMap<string, HeaderRole> = new Map([
  ["line of business", sure("line-of-business")],
  ["lines of business", sure("line-of-business")],
  ["service line", sure("service-line")],
  ["service lines", sure("service-line")],
  ["line of service", sure("service-line")],
  ["service category", sure("service-line")],
  ["service type", sure("service-line")],
  ["type of service", sure("service-line")],
  ["add date", sure("effective-from")],
  ["add dt", sure("effective-from")],
  // The day of the last change to a code, which for an ended one lies behind its end.
  ["act eff dt", OTHER],
  ["act eff date", OTHER],
  ["action eff date", OTHER],
  ["action effective date", OTHER],
  ["code type", OTHER],
  ["type of code", OTHER],
  ["code system", OTHER],
  ["code set", OTHER],
  ["status code", { kind: "maybe", roles: ["action"] }],
  ["add delete", sure("action")],
  ["add term", sure("action")],
  ["add remove", sure("action")],
  ["add delete change", sure("action")],
  ["type of change", sure("action")],
  ["change type", sure("action")],
  ["from", { kind: "maybe", roles: ["code", "effective-from"] }],
  ["to", { kind: "maybe", roles: ["code-to", "effective-to"] }],
  ["start", { kind: "maybe", roles: ["code", "effective-from"] }],
  ["end", { kind: "maybe", roles: ["code-to", "effective-to"] }],
  ["through", { kind: "maybe", roles: ["code-to", "effective-to"] }],
  ["thru", { kind: "maybe", roles: ["code-to", "effective-to"] }],
]);

function byPhrase(phrase: string): HeaderRole | undefined {
  return PHRASES.get(phrase) ?? byPlanName(phrase);
}

/** "OHP" or "Medicare" alone: the cells say whether the row holds for it. */
function byPlanName(phrase: string): HeaderRole | undefined {
  const lines = readLineOfBusiness(phrase);
  return lines?.length === 1 ? { kind: "maybe", roles: ["line-of-business"] } : undefined;
}

function byRules(rules: readonly Rule[], found: readonly string[]): HeaderRole | undefined {
  const isNamed = (candidates: Words) => found.some((word) => candidates.has(word));
  const hit = rules.find(({ when, unless }) => isNamed(when) && !(unless !== undefined && isNamed(unless)));
  if (hit === undefined) return undefined;
  const isWithCode =
    hit.role.kind === "sure" &&
    hit.role.role === "modifiers" &&
    found.some((word) => word === "code" || CODE_SYSTEMS.has(word));
  return isWithCode ? { kind: "maybe", roles: ["code", "modifiers"] } : hit.role;
}

const AUTHORIZATION = words(
  "pa auth auths authorization authorizations authorisation preauth preauthorization precert precertification approval par",
);
const NEED = words(
  "required require requires requirement requirements needed need needs status req reqd indicator flag yn",
);

function saysAuthorization(found: readonly string[]): boolean {
  if (!found.some((word) => AUTHORIZATION.has(word))) return false;
  return found.length <= 2 || found.some((word) => NEED.has(word)) || (found.includes("y") && found.includes("n"));
}

function byDays(found: readonly string[]): HeaderRole | undefined {
  const has = (candidates: Words) => found.some((word) => candidates.has(word));
  if (!has(DATE_WORDS) || has(CODE_WORDS) || has(CODE_SYSTEMS)) return undefined;
  if (has(OTHER_DATE_WORDS)) return OTHER;
  if (found.some((word) => word.startsWith("proc")) && !has(DAY_WORDS)) {
    return { kind: "maybe", roles: has(END_WORDS) ? ["code-to", "effective-to"] : ["code", "effective-from"] };
  }
  return found.length > 3 && !has(PLAIN_DAYS) ? undefined : byEnds(found, has);
}

/** "Effective to" is an end and "Effective from/to" both; "Effective end date" ends too. */
function byEnds(found: readonly string[], has: (candidates: Words) => boolean): HeaderRole | undefined {
  const isEnd = has(has(EFFECTIVE) ? PLAIN_ENDS : END_WORDS);
  if (isEnd && !(found.includes("from") && has(EFFECTIVE))) return sure("effective-to");
  if (has(START_WORDS)) return sure("effective-from");
  return found.length === 1 ? { kind: "maybe", roles: ["effective-from"] } : undefined;
}

function byCodes(found: readonly string[]): HeaderRole | undefined {
  const has = (candidates: Words) => found.some((word) => candidates.has(word));
  if (!has(CODE_SYSTEMS) && !has(CODE_WORDS)) return undefined;
  if (has(KIND_WORDS)) return OTHER;
  if (has(LAST_WORDS) && !has(FIRST_WORDS)) return sure("code-to");
  const isPlain =
    has(CODE_SYSTEMS) || found.length === 1 || has(PROCEDURE_WORDS) || has(FIRST_WORDS) || has(MANY_WORDS);
  return isPlain ? sure("code") : { kind: "maybe", roles: ["code", "service-line"] };
}
