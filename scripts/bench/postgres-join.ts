import pg from "pg";
import type { ProcedureCode } from "../../lib/codes/procedure-code";
import { isListId, kindOf } from "../../lib/lists/list-identities";
import type { RoutingTables } from "../../lib/router/routing-tables";
import { openBareDatabase } from "./bench-database";
import { ruleOnTexts } from "./core-ways";
import { compareAnew, type Figure } from "./measure";
import { drawQuestions, toFreshTexts } from "./random-codes";
import type { SomeLists } from "./some-lists";

const CODES = 10_000;
const ROUNDS = 9;

const FIND = {
  name: "find",
  text: "SELECT code, kind, service_line, note FROM bench_listed WHERE code = ANY($1)",
} as const;

interface Found {
  readonly code: string;
  readonly kind: "no-auth" | "healthhelp";
  readonly service_line: string | null;
  readonly note: string | null;
}

/**
 * A list of codes decided in memory, against one query and a join; no figure without a Postgres server. Both say where each
 * code goes and nothing more: a query makes no sentences.
 */
export async function measureAgainstPostgres(lists: SomeLists, tables: RoutingTables): Promise<Figure[]> {
  const database = await openBareDatabase();
  if (database === undefined) return [];
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    await fill(client, lists);
    const isListed = new Set<string>(lists.codes);
    const { ratios, oursMs, theirsMs } = await compareAnew({ rounds: ROUNDS, warmUps: 3 }, () => {
      const texts = drawQuestions(CODES, lists.codes, isListed);
      const [ours, theirs] = [toFreshTexts(texts), toFreshTexts(texts)];
      return { ours: () => ruleOnTexts(ours, tables), theirs: () => decideByQuery(theirs, client) };
    });
    return [
      {
        name: "10,000 codes decided in memory, times faster",
        against: "one = ANY($1) query on Postgres and a join in JavaScript",
        goal: { atLeast: 20 },
        ratios: ratios.map((ratio) => 1 / ratio),
        details: { oursMs: oursMs.median, theirsMs: theirsMs.median },
      },
    ];
  } finally {
    await client.end();
    await database.close();
  }
}

async function fill(client: pg.Client, { published }: SomeLists): Promise<void> {
  await client.query(
    "CREATE TABLE bench_listed (code text NOT NULL, kind text NOT NULL, service_line text, note text)",
  );
  for (const { list, entries } of published.versions) {
    if (!isListId(list)) throw new Error(`There is no list ${list}`);
    await client.query(
      "INSERT INTO bench_listed SELECT code, $1, line, note FROM unnest($2::text[], $3::text[], $4::text[]) AS row (code, line, note)",
      [
        kindOf(list),
        entries.map(({ code }): ProcedureCode => code),
        entries.map(({ serviceLine }) => serviceLine ?? null),
        entries.map(({ note }) => note ?? null),
      ],
    );
  }
  await client.query("CREATE INDEX ON bench_listed (code)");
  await client.query("ANALYZE bench_listed");
}

/** The three steps over what the query found. Gives back the length of the answers, so that each is used. */
async function decideByQuery(texts: readonly string[], client: pg.Client): Promise<number> {
  const { rows } = await client.query<Found>({ ...FIND, values: [texts] });
  const found = new Map<string, Found>();
  for (const row of rows) if (row.kind === "no-auth" || !found.has(row.code)) found.set(row.code, row);
  let length = 0;
  for (const code of texts) {
    const row = found.get(code);
    if (row === undefined) length += "connect".length;
    else length += row.kind === "no-auth" ? "no-auth-needed".length : "healthhelp-webconsult".length;
  }
  return length;
}
