import type { SetAsideReason } from "./set-aside";

/** What a column header or a label in front of a value says that the value is. */
export type FieldKind =
  | "procedure"
  | "modifier"
  | "service-date"
  | "service-from"
  | "service-to"
  | "other-date"
  | "text"
  | Exclude<SetAsideReason, "ambiguous-date" | "date" | "lost-zero" | "not-a-date" | "range-mixed" | "unclear-ending">;

/** How a label is set off from its value: by nothing, by a colon, or by a number sign. */
export type LabelMark = "none" | "colon" | "number-sign";

interface Label {
  readonly kind: FieldKind;
  /** The words mean this only with one of these marks: "order 97110" orders it, "order #97110" is a number. */
  readonly marks: readonly LabelMark[];
}

const ANY: readonly LabelMark[] = ["none", "colon", "number-sign"];
const MARKED: readonly LabelMark[] = ["colon", "number-sign"];
const NUMBERED: readonly LabelMark[] = ["number-sign"];
const COLON: readonly LabelMark[] = ["colon"];

const PHRASES: readonly (readonly [FieldKind, readonly LabelMark[], string])[] = [
  ["procedure", ANY, "cpt|cpts|cpt-4|cpt4|hcpcs|cdt|px|proc|procs|procedure|code|codes|requested code|requested codes"],
  [
    "procedure",
    ANY,
    "cpt code|cpt codes|hcpcs code|hcpcs codes|cdt code|cdt codes|proc code|proc codes|px code|px codes",
  ],
  ["procedure", ANY, "procedure code|procedure codes|service code|service codes|svc code|svc codes|billing code"],
  ["procedure", ANY, "billing codes|treatment code|treatment codes|j code|drug code|dme code"],
  ["procedure", COLON, "procedures|service|services|services requested|requested services|treatment|order|orders"],
  ["procedure", COLON, "test|tests|exam|study|requested|requesting|equipment|item|items"],
  ["diagnosis-code", ANY, "dx|diag|diagnosis|diagnoses|icd|icd-9|icd9|icd-10|icd10|icd-10-cm|dx code|dx codes"],
  ["diagnosis-code", ANY, "icd code|icd codes|icd-10 code|icd-10 codes|icd10 code|icd10 codes|diagnosis code"],
  ["diagnosis-code", ANY, "diagnosis codes|primary dx|secondary dx|indication code|problem list|diag code|diag codes"],
  ["diagnosis-code", COLON, "indication|indications|reason for exam|reason for visit|assessment|problem|problems"],
  ["zip-code", ANY, "zip|zips|zip code|zipcode|zip codes|postal code"],
  ["phone", ANY, "phone|ph|tel|telephone|cell|mobile|fax|phone number|fax number|home phone|work phone|pager|callback"],
  ["extension", ANY, "ext|extn|extension|x"],
  ["npi", ANY, "npi|npi number|provider npi|rendering npi|billing npi"],
  ["ndc", ANY, "ndc|ndc code|ndc number"],
  ["member-id", ANY, "member id|member number|member|mem id|subscriber id|subscriber|medicaid id|ohp id|recip id"],
  ["member-id", ANY, "policy|policy id|policy number|group number|group id|grp|insurance id|ins id|plan id|mbi|hicn"],
  ["account-number", ANY, "mrn|acct|account|account number|acct number|chart number|medical record number|har|csn|fin"],
  ["account-number", ANY, "patient id|pt id|person number|encounter id|visit id|visit number|medical record"],
  ["member-id", MARKED, "medicaid|medicare|group|ohp|insurance|insured"],
  ["account-number", MARKED, "chart|encounter|patient|pt|emr|ehr"],
  [
    "claim-or-auth-number",
    ANY,
    "claim|claims|claim id|claim number|icn|dcn|tcn|auth number|auth id|authorization number",
  ],
  ["claim-or-auth-number", ANY, "pa number|reference number|ref number|confirmation number|tracking number|tracking"],
  ["claim-or-auth-number", ANY, "referral number|order number|order id|accession|accession number|case number|case id"],
  [
    "claim-or-auth-number",
    ANY,
    "invoice|invoice number|inv|lot|serial|ticket|ticket number|request id|request number|po number|rx number",
  ],
  [
    "claim-or-auth-number",
    MARKED,
    "auth|authorization|prior auth|prior authorization|pa|ref|reference|referral|case|check",
  ],
  ["claim-or-auth-number", MARKED, "confirmation|batch|control|eft|rx|prescription|specimen|ur"],
  ["claim-or-auth-number", NUMBERED, "request|order|orders|number|ser|trace|po|line|page|item"],
  ["identifier", ANY, "row|sku|job|model|model number|part number|catalog number"],
  ["identifier", NUMBERED, "part|catalog|version"],
  ["identifier", ANY, "gate code|access code|door code|entry code|conference code|passcode|pin|meeting id|license"],
  ["identifier", ANY, "tax id|tin|ein|fein|taxonomy|taxonomy code|dea|clia|license number|serial number|lot number"],
  ["identifier", ANY, "reason code|remark code|denial code|status code|area code|carc|rarc|pos code|type code"],
  ["social-security-number", ANY, "ssn|social security|social security number"],
  [
    "amount",
    ANY,
    "fee|fees|charge|charges|amount|amt|price|cost|paid|allowed|allowable|copay|balance|payment|deductible",
  ],
  ["amount", ANY, "total charge|total charges|total|subtotal|billed amount|usd|rate|income"],
  ["amount", COLON, "billed|due"],
  ["quantity", ANY, "units|qty|quantity|visits"],
  ["revenue-code", ANY, "rev|rev code|rev codes|revenue code|revenue codes|rc"],
  [
    "address",
    ANY,
    "suite|ste|room|rm|apt|apartment|bldg|building|po box|pobox|pob|box|floor|bed|unit|unit number|space|spc",
  ],
  ["address", COLON, "address|addr|street"],
  ["date-of-birth", ANY, "dob|date of birth|birth date|birthdate|birthday|born|d o b"],
  ["service-date", ANY, "dos|date of service|dates of service|service date|service dates|svc date|appt|appt date"],
  ["service-date", ANY, "appointment|appointment date|visit date|procedure date|surgery date|exam date|scheduled"],
  ["service-date", ANY, "scheduled for|scheduled date|date scheduled|sched date|scheduled on|surgery on|service on"],
  [
    "service-from",
    ANY,
    "dos from|from dos|service from|from date|date from|start date|begin date|dos start|service start",
  ],
  ["service-to", ANY, "dos to|to dos|service to|to date|date to|end date|thru date|through date|dos thru|service end"],
  [
    "other-date",
    ANY,
    "printed|print date|received|received date|date received|ordered|order date|ordered on|date ordered",
  ],
  [
    "other-date",
    ANY,
    "signed|admit|admit date|admission date|admitted|discharge date|discharged|created|entered|expires",
  ],
  ["other-date", ANY, "expiration|exp|exp date|expiration date|effective|effective date|eff date|term date|sent|faxed"],
  ["other-date", ANY, "updated|as of|valid|valid from|onset|onset date|date of injury|injury date|doi|last visit|dod"],
  [
    "other-date",
    ANY,
    "referral date|referred|request date|due date|reviewed|lmp|collected|submitted|auth date|decision date|run date",
  ],
  ["other-date", ANY, "approved|denied|pended|decided|verified|called|issued|dictated"],
];

const LABELS: ReadonlyMap<string, readonly Label[]> = toLabels();
const FIRST_WORDS: ReadonlySet<string> = new Set([...LABELS.keys()].map((phrase) => phrase.split(" ")[0] ?? ""));

/** No label has more words than this. */
export const LONGEST_LABEL = 3;

/** Says whether any label starts with this word, in lower case. Saves the work of looking for longer ones. */
export function startsLabel(word: string): boolean {
  return FIRST_WORDS.has(word);
}

/** Says whether these words, in lower case with one space between them, are a label under some mark. */
export function isLabel(phrase: string): boolean {
  return LABELS.has(phrase);
}

/** What a label says of the value behind it, given what sets the two apart. `undefined` where it is only a word. */
export function kindOfLabel(phrase: string, mark: LabelMark): FieldKind | undefined {
  return LABELS.get(phrase)?.find((label) => label.marks.includes(mark))?.kind;
}

function toLabels(): ReadonlyMap<string, readonly Label[]> {
  const labels = new Map<string, Label[]>();
  for (const [kind, marks, phrases] of PHRASES) {
    for (const phrase of phrases.split("|")) {
      const entries = labels.get(phrase) ?? [];
      entries.push({ kind, marks });
      labels.set(phrase, entries);
    }
  }
  return labels;
}
