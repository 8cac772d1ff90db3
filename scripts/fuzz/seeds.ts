import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readListCsv } from "../../lib/lists/list-csv";
import { compileTables } from "../../lib/router/compile-tables";
import type { RoutingTables } from "../../lib/router/routing-tables";
import { type IsoDate, parseIsoDate } from "../../lib/shared/iso-date";
import { ROOT } from "../lib/root-folder.mjs";

const FIXTURES = join(ROOT, "tests/fixtures");
/** Longer ones are the business of the files. */
const SMALL = 1_500;

/** A real file that is to be changed. */
export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every list file of the tests. */
export const LIST_FILES: readonly SeedFile[] = readFixtures("lists", /\.(csv|tsv|xlsx|pdf)$/);

/** Texts as people paste them. */
export const PASTES = readFixtures("pastes", /\.txt$/).map(({ bytes }) =>
  Buffer.from(bytes).toString("utf8").slice(0, SMALL),
);

export const LISTS: readonly string[] = LIST_FILES.filter(({ name }) => name.endsWith(".csv"))
  .map(({ bytes }) => Buffer.from(bytes).toString("latin1").slice(0, SMALL))
  .concat("Code,Description\n70551,MRI brain\n62320-62323,Injection\nJ1745,Infliximab\n");

export const TODAY = requireDay("2026-06-10");

export const SOME_TABLES: RoutingTables = compileTables({
  revision: "fuzz",
  notices: [],
  lists: [
    { list: "no-auth-cpt", kind: "no-auth", name: "CPT No-Auth list" },
    { list: "healthhelp", kind: "healthhelp", name: "HealthHelp list" },
  ],
  versions: [
    aVersion("no-auth-cpt", "2026-01-15", "99213,,,,,,\nE0130,RR,,ohp,first visits,,\n"),
    aVersion("healthhelp", "2026-05-01", "70551,,Diagnostic imaging,,,,\n62320-62323,,,,,,\nJ1745,JZ,,,,,\n"),
  ],
});

const REQUEST = { code: "70551-26", dateOfService: "2026-05-14", lineOfBusiness: "ohp", requestType: "medical" };
const SPAN = { code: "E0130", modifiers: ["RR"], dateOfService: { from: "2026-04-20", to: "2026-05-20" } };

export const REQUESTS: readonly string[] = [
  JSON.stringify({ requests: [REQUEST, SPAN], defaults: { lineOfBusiness: "medicare" } }),
  JSON.stringify({ requests: [{ code: "7055" }] }),
  [REQUEST, SPAN, { code: "62321" }].map((request) => JSON.stringify(request)).join("\n"),
];

export const ROWS: readonly string[] = [
  "code,modifiers,dateOfService,lob,type\n70551,26,2026-05-14,ohp,medical\nJ1745,JZ TB,2026-04-20/2026-05-20,,\n",
  'Code,DOS\r\n"70551",2026-05-14\r\n7055,5/14/26\r\n',
];

export const PAYER = { system: "urn:oid:2.16.840.1.113883.6.300", value: "made-up-payer" } as const;

const CPT = "http://www.ama-assn.org/go/cpt";
const ORDER = {
  resourceType: "ServiceRequest",
  id: "a",
  status: "draft",
  intent: "order",
  subject: { reference: "Patient/x" },
  code: { coding: [{ system: CPT, code: "70551" }] },
  occurrenceDateTime: "2026-06-01",
};
const COVERAGE = {
  resourceType: "Coverage",
  id: "c",
  status: "active",
  beneficiary: { reference: "Patient/x" },
  payor: [{ identifier: PAYER }],
};

export const CALLS: readonly string[] = [
  toCall("order-sign", { draftOrders: toBundle(ORDER) }),
  toCall("order-select", { draftOrders: toBundle(ORDER), selections: ["ServiceRequest/a"] }),
  toCall("appointment-book", {
    appointments: toBundle({
      resourceType: "Appointment",
      id: "b",
      status: "proposed",
      start: "2026-06-01T09:00:00-07:00",
      serviceType: [ORDER.code],
      participant: [{ actor: { reference: "Patient/x" }, status: "accepted" }],
    }),
  }),
];

function toCall(hook: string, context: object): string {
  return JSON.stringify({
    hook,
    hookInstance: "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
    context: { userId: "Practitioner/y", patientId: "x", ...context },
    prefetch: { coverage: toBundle(COVERAGE) },
  });
}

function toBundle(resource: object) {
  return { resourceType: "Bundle", type: "collection", entry: [{ resource }] };
}

function aVersion(list: string, day: string, rows: string) {
  const header = "code,modifiers,service_line,line_of_business,note,effective_from,effective_to\n";
  const entries = readListCsv(header + rows);
  if (!entries.ok) throw new Error(JSON.stringify(entries.error));
  return { list, version: day, effectiveFrom: requireDay(day), demo: false, entries: entries.value };
}

function requireDay(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (!day.ok) throw new Error(`${text} is no day`);
  return day.value;
}

function readFixtures(folder: string, kind: RegExp): readonly SeedFile[] {
  const names = readdirSync(join(FIXTURES, folder)).filter((name) => kind.test(name));
  return names.sort().map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FIXTURES, folder, name))) }));
}
