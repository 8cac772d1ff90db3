import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openMemoryDatabase } from "@/lib/db/embedded/memory-database.server";
import { diffSchema } from "@/lib/db/migrate.server";
import { PROJECT_FOLDER } from "../support/run-tool";
import { writeTemporaryTree } from "../support/temporary-tree";

let database: Awaited<ReturnType<typeof openMemoryDatabase>>;
beforeAll(async () => {
  database = await openMemoryDatabase();
});
afterAll(() => database.close());

it("the migrations lead to schema.prisma", async () => {
  expect(await diffSchema(database.url)).toBe("");
});

it("a column that no migration adds is named", async () => {
  const folder = writeTemporaryTree({});
  cpSync(`${PROJECT_FOLDER}prisma`, folder, { recursive: true });
  const schema = readFileSync(`${folder}/schema.prisma`, "utf8");
  writeFileSync(`${folder}/schema.prisma`, schema.replace("model List {", "model List {\n  nickname String?"));
  expect(await diffSchema(database.url, folder)).toMatch(/ADD COLUMN\s+"nickname"/);
});
