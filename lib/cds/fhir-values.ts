import type { Coding, Identifier, Reference } from "fhir/r4";

/** A JSON object of which nothing is known: whatever a client sent stands in it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A FHIR resource as it was sent. Only that it names its type has been checked. */
export type SentResource = JsonObject & { readonly resourceType: string };

/** Is this a JSON object, neither a list nor null? */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Is this an object that says which type of resource it is? */
export function isResource(value: unknown): value is SentResource {
  return isObject(value) && typeof value["resourceType"] === "string";
}

/** What stands under a name, if the object itself has it: a name such as `constructor` finds nothing else. */
export function readField(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A list as it was sent. Clients also send the one thing itself where FHIR has a list, and null where it has nothing. */
export function readList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** A text that says something; undefined for every other value. */
export function readText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "" ? undefined : text;
}

/** The parts of a Coding that have the type that FHIR gives them. `coding: [{}]` occurs, and gives nothing. */
export function readCoding(value: unknown): Coding {
  const coding: Coding = {};
  const [system, version, code, display] = ["system", "version", "code", "display"].map((name) =>
    readText(readField(value, name)),
  );
  if (system !== undefined) coding.system = system;
  if (version !== undefined) coding.version = version;
  if (code !== undefined) coding.code = code;
  if (display !== undefined) coding.display = display;
  return coding;
}

/** Every coding of one CodeableConcept. */
export function readCodings(concept: unknown): readonly Coding[] {
  return readList(readField(concept, "coding")).map(readCoding);
}

/** The parts of an Identifier that name something. */
export function readIdentifier(value: unknown): Identifier {
  const [system, text] = [readText(readField(value, "system")), readText(readField(value, "value"))];
  return { ...(system === undefined ? {} : { system }), ...(text === undefined ? {} : { value: text }) };
}

/** Where a Reference leads: a text such as `Coverage/12`, or `#payer` for what is contained. */
export function readReference(value: unknown): Reference["reference"] {
  return readText(readField(value, "reference"));
}

/**
 * The type and id that a reference ends with, however it is written: clients send `ServiceRequest/1`, whole addresses
 * and addresses of one version.
 *
 * @example
 * toLocalReference("https://ehr.example.org/fhir/Coverage/12/_history/3"); // "Coverage/12"
 * toLocalReference("#payer"); // undefined
 */
export function toLocalReference(reference: string | undefined): string | undefined {
  if (reference === undefined || reference.length > LONGEST_REFERENCE) return undefined;
  const steps = (reference.split(/[?#|]/, 1)[0] ?? "").split("/");
  const version = steps.indexOf("_history");
  const [type = "", id = ""] = steps.slice(0, version < 0 ? steps.length : version).slice(-2);
  return /^[A-Z][A-Za-z]+$/.test(type) && id !== "" ? `${type}/${id}` : undefined;
}

const LONGEST_REFERENCE = 2_048;

/** The reference to a resource of the client, or undefined where it has no id to be referred to by. */
export function referenceTo(resource: SentResource): string | undefined {
  const id = readText(resource["id"]);
  return id === undefined ? undefined : `${resource.resourceType}/${id}`;
}
