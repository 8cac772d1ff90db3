import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { getPrisma } from "../../lib/db/client.server";
import type { PublicationFindingCode } from "../../lib/lists/compare/publication-finding";
import { readRevisionNumber } from "../../lib/lists/list-repository.server";
import { createListJobs } from "../../lib/lists/worker/create-list-jobs.server";
import type { ListJobs } from "../../lib/lists/worker/list-jobs.server";
import { addDays, type IsoDate, todayInLosAngeles } from "../../lib/shared/iso-date";
import { makeListFiles } from "./list-files";
import { compareInTurn, type Figure, type Goal } from "./measure";

const ROWS = 20_000;
const ROUNDS = 7;

/** Everything that can be asked about: here a machine publishes, and the figures are all the same list. */
const CONFIRMED: readonly PublicationFindingCode[] = [
  "size-change",
  "listed-on-both",
  "same-file",
  "past-effective-day",
  "changes-without-effect",
];

const COPY = `
  COPY bench_entry (version_id, position, code, modifiers, service_line, line_of_business, note, source_place) FROM STDIN`;

/** Reading and publishing a list, against the file's library alone and a bare COPY of the same rows. */
export async function measureListPublication(url: string): Promise<Figure[]> {
  const files = await makeListFiles(ROWS);
  const jobs = createListJobs(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("CREATE TABLE bench_entry (LIKE list_entry INCLUDING ALL)");
    const publish = createPublisher(jobs);
    return [
      await measure(
        "publish a 20,000-row CSV",
        "csv-parse and a bare COPY",
        { atMost: 3 },
        {
          ours: () => publish("bench.csv", files.csv),
          parse: async () => parse(Buffer.from(files.csv), { bom: true }) as string[][],
          client,
        },
      ),
      await measure(
        "publish a 20,000-row XLSX",
        "its library and a bare COPY",
        { atMost: 2 },
        {
          ours: () => publish("bench.xlsx", files.xlsx),
          parse: async () => (await readXlsx(files.xlsx)).sheets[0]?.rows ?? [],
          client,
        },
      ),
    ];
  } finally {
    await client.end();
    await jobs.close();
  }
}

interface Contest {
  readonly ours: () => Promise<void>;
  readonly parse: () => Promise<readonly (readonly unknown[])[]>;
  readonly client: pg.Client;
}

async function measure(name: string, against: string, goal: Goal, contest: Contest): Promise<Figure> {
  const { ours, parse: parseFile, client } = contest;
  const theirs = async () => {
    const [, ...rows] = await parseFile();
    if (rows.length !== ROWS) throw new Error(`The library alone reads ${rows.length} rows of ${ROWS}`);
    await copyRows(client, rows);
  };
  const { ratios, oursMs, theirsMs } = await compareInTurn(ROUNDS, ours, theirs);
  return { name, against, goal, ratios, details: { oursMs: oursMs.median, theirsMs: theirsMs.median } };
}

/** Publishes each time for a later day, so that nothing is replaced and each round does the same work. */
function createPublisher(jobs: ListJobs) {
  let day: IsoDate = todayInLosAngeles(new Date());
  return async (fileName: string, bytes: Uint8Array): Promise<void> => {
    day = addDays(day, 1);
    const draft = await jobs.run({
      kind: "import",
      list: "no-auth-cpt",
      fileName,
      bytes,
      pasted: false,
      actor: "bench",
    });
    if (!draft.ok) throw new Error(`The import was refused: ${draft.error.code}`);
    const order = { effectiveFrom: day, confirmed: CONFIRMED, revision: await readRevisionNumber(getPrisma()) };
    const published = await jobs.run({ kind: "publish", draft: draft.value.id, order, actor: "bench" });
    if (!published.ok) throw new Error(`The publication was refused: ${JSON.stringify(published.error)}`);
  };
}

/** Each COPY is an edition of its own in the bare table, as each publication is one in the real table. */
let copies = 0;

async function copyRows(client: pg.Client, rows: readonly (readonly unknown[])[]): Promise<void> {
  copies += 1;
  const lines = rows.map((row, position) => {
    const [code = "", modifiers = "", serviceLine = "", lineOfBusiness = "", note = ""] = row.map((cell) => cell ?? "");
    const cells = [
      copies,
      position,
      code,
      `{${modifiers}}`,
      serviceLine,
      `{${lineOfBusiness}}`,
      note,
      `row ${position + 2}`,
    ];
    return `${cells.map((cell) => (cell === "" ? "\\N" : cell)).join("\t")}\n`;
  });
  await pipeline(Readable.from([lines.join("")]), client.query(copyFrom(COPY)));
}
