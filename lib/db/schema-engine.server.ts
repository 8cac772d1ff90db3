import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { DatabaseError, type Pool } from "pg";

type SchemaEngine = Awaited<ReturnType<typeof bindings.SchemaEngine.new>>;

/** Nothing in the database is managed by anyone but the migrations. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

// Numbers that Postgres gives to its types.
const INTERNAL_CHAR = 18;
const CHAR = 1042;

let instantiated: Promise<void> | undefined;

/**
 * Prisma's schema engine on the connections of a pool.
 *
 * It is the WebAssembly build: the Prisma CLI would download a native one from a host that many clinic networks block.
 * The pool's every query must run in one transaction that the caller began. What the engine calls its shadow database is
 * the pool's database too, so compare schemas on an empty one only.
 */
export async function createSchemaEngine(pool: Pool, schema: string): Promise<SchemaEngine> {
  instantiated ??= instantiate();
  await instantiated;
  pool.query = withKnownTypes(pool.query.bind(pool));
  const prismaPg = new PrismaPg(pool);
  const connect = async () => withEngineNeeds(await prismaPg.connect(), pool);
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: prismaPg.provider,
    adapterName: prismaPg.adapterName,
    connect,
    connectToShadowDb: connect,
  };
  return bindings.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

/**
 * Mends two things that the adapter for Postgres does not do for the schema engine: it cuts a script at every semicolon,
 * also inside of a function body; and it cannot read Postgres' internal type `"char"`, which names the kind of a check.
 */
function withEngineNeeds(adapter: SqlDriverAdapter, pool: Pool): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const kind = result.columnNames.indexOf("constraint_type");
    if (kind >= 0) result.columnTypes[kind] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = async (script) => {
    // The engine writes down what failed, which the transaction around it would refuse after an error.
    await pool.query("SAVEPOINT script");
    try {
      await pool.query(script);
    } catch (error) {
      await pool.query("ROLLBACK TO SAVEPOINT script");
      throw toAdapterError(error);
    }
  };
  return adapter;
}

/** Runs a query and calls each column of Postgres' internal one-letter type a `char`, which the adapter knows. */
function withKnownTypes(query: Pool["query"]): Pool["query"] {
  const readable = async (...asked: Parameters<typeof query>) => {
    const answered: unknown = await query(...asked);
    const { fields = [] } = answered as { fields?: { dataTypeID: number }[] };
    for (const field of fields) {
      if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = CHAR;
    }
    return answered;
  };
  return readable as Pool["query"];
}

/** The engine passes on only errors of the adapter's own kind; of others it says no more than that there was one. */
function toAdapterError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const { code = "", severity = "ERROR", message, detail, column, hint } = error;
  return new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}

async function instantiate(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start !== "function") throw new Error("The schema engine has no __wbindgen_start.");
  start();
}
