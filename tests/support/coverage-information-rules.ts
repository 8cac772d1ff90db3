import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";

/** The package's own types disagree about what a model may leave out. */
const MODEL = r4 as Parameters<typeof fhirpath.compile>[1];

const URL = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information";

/** The invariants of ext-coverage-information in CRD 2.2.1, evaluated on one repetition of the extension. */
const INVARIANTS: Readonly<Record<string, string>> = {
  "crd-ci-q1": "extension.where(url='questionnaire').exists() implies extension.where(url = 'doc-needed').exists()",
  "crd-ci-q2":
    "extension.where(url = 'covered' and value = 'not-covered').exists() implies extension.where(url = 'pa-needed').exists().not()",
  "crd-ci-q3":
    "extension.where((url = 'covered' or url = 'pa-needed' or url = 'doc-needed') and value = 'conditional').exists() = extension.where(url = 'info-needed').exists()",
  "crd-ci-q4":
    "extension.where(url = 'pa-needed' and (value = 'satisfied' or value = 'no-auth')).exists() implies extension.where(url = 'doc-purpose' and value = 'withpa').empty()",
  "crd-ci-q5":
    "extension.where(url = 'pa-needed' and value = 'satisfied').exists() = extension.where(url = 'satisfied-pa-id').exists()",
  "crd-ci-q6":
    "extension.where(url = 'info-needed' and value = 'OTH').exists() implies extension.where(url = 'reason').exists()",
  "crd-ci-q7": "extension.where(url = 'reason').all(value.text.exists())",
  "crd-ci-q8":
    "extension.where(url = 'doc-purpose' and value != 'conditional').exists() implies extension.where(url = 'reason').exists()",
  "crd-ci-q9":
    "extension.where((url = 'covered' or url = 'pa-needed' or url = 'doc-needed') and value = 'indeterminate').exists() implies extension.where(url = 'reason').exists()",
};

/** By its parts: how often each may stand there, and what holds for its value. */
const PARTS: Readonly<Record<string, readonly [least: number, most: number, holds: string]>> = {
  coverage: [1, 1, "value is Reference and value.reference.matches('^Coverage/[A-Za-z0-9.-]{1,64}$')"],
  covered: [1, 1, "value is code and value in ('covered' | 'not-covered' | 'conditional' | 'indeterminate')"],
  "pa-needed": [
    0,
    1,
    "value is code and value in ('no-auth' | 'auth-needed' | 'satisfied' | 'performpa' | 'conditional' | 'indeterminate')",
  ],
  "info-needed": [
    0,
    6,
    "value is code and value in ('performer' | 'location' | 'timeframe' | 'contract-window' | 'detail-code' | 'OTH')",
  ],
  billingCode: [0, Infinity, "value is Coding and value.system.exists() and value.code.exists()"],
  reason: [0, Infinity, "value is CodeableConcept"],
  detail: [
    0,
    Infinity,
    "value.empty() and extension.url.distinct().subsetOf('category' | 'code' | 'value' | 'qualification')",
  ],
  date: [1, 1, "value is date and value.toString().length() = 10"],
  "coverage-assertion-id": [1, 1, "value is string and value.length() > 0"],
  contact: [0, Infinity, "value is ContactDetail and value.telecom.all(system.exists() and value.exists())"],
};

/** A detail names its kind once, its code once and its value once, of a type that goes with the code. */
const DETAIL = [
  "extension.where(url = 'category').count() = 1",
  "extension.where(url = 'category').all(value is code and value in ('cat-limitation' | 'cat-decisional' | 'cat-other'))",
  "extension.where(url = 'code').count() = 1",
  "extension.where(url = 'code').value.coding.all(system = 'http://terminology.hl7.org/CodeSystem/crd-coverage-detail')",
  "extension.where(url = 'value').count() = 1",
  "extension.where(url = 'code').value.coding.code = 'instructions' implies extension.where(url = 'value').all(value is string)",
  "extension.where(url = 'value' and value is string).all(value.length() > 0)",
  "extension.where(url = 'code').value.coding.code = 'allowed-period' implies extension.where(url = 'value').all(value is Period)",
  "extension.where(url = 'value' and value is Period).all(value.start <= value.end)",
  "extension.where(url = 'code').value.coding.code = 'allowed-period' implies extension.where(url = 'category').value = 'cat-limitation'",
];

/** Every rule of CRD 2.2.1 that the coverage information on a resource breaks, by name. */
export function findBrokenRules(resource: object): string[] {
  const rules = Object.entries({ ...INVARIANTS, ...toPartRules(), ...toDetailRules() });
  const broken = rules.filter(([, rule]) => !holds(resource, rule)).map(([name]) => name);
  return holds(resource, "extension.exists()") ? broken : ["no coverage information"];
}

function toPartRules(): Record<string, string> {
  const known = Object.keys(PARTS)
    .map((url) => `'${url}'`)
    .join(" | ");
  const rules: Record<string, string> = { "known parts": `extension.url.distinct().subsetOf(${known})` };
  for (const [url, [least, most, value]] of Object.entries(PARTS)) {
    const part = `extension.where(url = '${url}')`;
    const count = Number.isFinite(most) ? ` and ${part}.count() <= ${most}` : "";
    rules[url] = `${part}.count() >= ${least}${count} and ${part}.all(${value})`;
  }
  return rules;
}

function toDetailRules(): Record<string, string> {
  return Object.fromEntries(
    DETAIL.map((rule, index) => [`detail ${index}`, `extension.where(url = 'detail').all(${rule})`]),
  );
}

function holds(resource: object, rule: string): boolean {
  const all = evaluate(resource, `extension.where(url = '${URL}').all(${rule})`);
  return all.length === 1 && all[0] === true;
}

const compiled = new Map<string, (resource: object) => unknown>();

/** Reading an expression takes longer than evaluating it. */
function evaluate(resource: object, expression: string): unknown[] {
  const ready = compiled.get(expression) ?? fhirpath.compile(expression, MODEL);
  compiled.set(expression, ready);
  const found = ready(resource);
  if (!Array.isArray(found)) throw new Error("fhirpath did not answer at once");
  return found;
}

/** What the coverage information on a resource says of one part, repetition by repetition. */
export function readParts(resource: object, url: string): unknown[][] {
  return evaluate(resource, `extension.where(url = '${URL}')`).map((repetition) =>
    evaluate({ resourceType: "Basic", extension: [repetition] }, `extension.extension.where(url = '${url}').value`),
  );
}
