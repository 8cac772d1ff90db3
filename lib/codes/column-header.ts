import { type FieldKind, kindOfLabel } from "./field-labels";

/** The first rule of which a header holds a word, and none of the words that spoil it, says what the column is. */
interface HeaderRule {
  readonly kind: FieldKind;
  readonly words: ReadonlySet<string>;
}

// The order decides: "CPT description" is text, "CPT units" is a count, "Procedure date" is a date.
const RULES: readonly HeaderRule[] = [
  rule(
    "text",
    "description desc descr descriptor name names notes note comment comments remarks type status title line category",
  ),
  rule("date-of-birth", "dob birth birthdate birthday"),
  rule("modifier", "modifier modifiers mod mods mod1 mod2 mod3 mod4 modifier1 modifier2 m1 m2 m3 m4"),
  rule("zip-code", "zip zipcode zips postal"),
  rule("ndc", "ndc"),
  rule("npi", "npi"),
  rule("social-security-number", "ssn"),
  rule(
    "diagnosis-code",
    "dx dx1 dx2 dx3 dx4 dxs icd icd9 icd10 icd10cm diag diag1 diag2 diagnosis diagnoses diagnostic",
  ),
  rule("revenue-code", "rev revenue"),
  rule("amount", "price cost"),
  rule("quantity", "units unit qty quantity visits hours minutes mins count rvu rvus uom days sessions"),
  rule("amount", "fee fees charge charges amount amt paid allowed allowable rate balance copay payment billed"),
  rule("amount", "total reimbursement dollars usd"),
];

const STRONG_PROCEDURE = words("cpt cpt1 cpt2 cpt3 cpt4 cpt5 hcpcs cdt px px1 px2 cpts");
const SERVICE_WORDS = words("service svc appt appointment visit procedure proc surgery scheduled sched exam service1");
const DATE_WORDS = words("date dates dt");

const LATER_RULES: readonly HeaderRule[] = [
  rule("phone", "phone telephone tel cell mobile fax ph pager"),
  rule("extension", "ext extension extn"),
  rule("member-id", "member subscriber medicaid policy group grp mbi hicn recipient insured"),
  rule("account-number", "mrn chart acct account encounter csn har"),
  rule(
    "claim-or-auth-number",
    "auth authorization claim claims reference ref tracking referral case confirmation order",
  ),
  rule("claim-or-auth-number", "invoice accession ticket icn"),
  rule("identifier", "tin ein id ids number no taxonomy dea pos provider prov physician doctor referring referred"),
  rule("identifier", "ordering rendering facility location place department clinic pcp payer insurance plan"),
  rule("address", "address addr street city state room suite apt bed building county"),
  rule("identifier", "patient pt client"),
  rule("text", "area age sex gender last first line time reason"),
  rule("procedure", "code codes procedure procedures proc procs service services svc treatment test tests"),
];

/**
 * Says what a column holds, judging by its header, or `undefined` when the header is not one that tells.
 *
 * @example
 * kindOfHeader("CPT/HCPCS Code"); // "procedure"
 * kindOfHeader("CPT Description"); // "text"
 * kindOfHeader("Proc Date"); // "service-date"
 */
export function kindOfHeader(header: string): FieldKind | undefined {
  const found = header.toLowerCase().match(/[a-z]+\d?\d?/g) ?? [];
  if (found.length === 0 || found.length > 6) return undefined;
  const isDiagnosisToo = found.some((word) => word === "dx" || word.startsWith("icd"));
  if (isDiagnosisToo && found.some((word) => STRONG_PROCEDURE.has(word))) return undefined;
  // "CPT/Mod" holds codes with their modifiers; "CPT modifier" only those.
  if (/[/&+]/.test(header) && STRONG_PROCEDURE.has(found[0] ?? "") && found.length === 2) return "procedure";
  const first = firstRule(RULES, found) ?? kindOfDate(found);
  if (first !== undefined) return first;
  return found.some((word) => STRONG_PROCEDURE.has(word)) ? "procedure" : firstRule(LATER_RULES, found);
}

function kindOfDate(found: readonly string[]): FieldKind | undefined {
  const isService = found.includes("dos") || found.some((word) => SERVICE_WORDS.has(word));
  const isDate = found.includes("dos") || found.some((word) => DATE_WORDS.has(word));
  const end = kindOfEnd(found);
  if (end !== undefined && (isDate || isService || found.length === 1)) return end;
  if (!isDate) return kindOfEvent(found);
  return isService || found.length === 1 ? "service-date" : "other-date";
}

function kindOfEnd(found: readonly string[]): FieldKind | undefined {
  if (found.some((word) => word === "from" || word === "start" || word === "begin")) return "service-from";
  if (found.some((word) => word === "to" || word === "thru" || word === "through" || word === "end"))
    return "service-to";
  return undefined;
}

/** "Appt" and "Effective" name a day without the word for it, as they do in front of a value. */
function kindOfEvent(found: readonly string[]): FieldKind | undefined {
  const kind = kindOfLabel(found.join(" "), "colon");
  return kind === "service-date" || kind === "other-date" ? kind : undefined;
}

function firstRule(rules: readonly HeaderRule[], found: readonly string[]): FieldKind | undefined {
  return rules.find((candidate) => found.some((word) => candidate.words.has(word)))?.kind;
}

function rule(kind: FieldKind, list: string): HeaderRule {
  return { kind, words: words(list) };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
