import { expect, it } from "vitest";
import { readAudit, writeAudit } from "@/lib/observe/audit-log.server";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

it("the audit log tells of the newest first, page by page, and of one list or one action alone", async () => {
  for (const [list, action] of [
    ["healthhelp", "draft-imported"],
    ["no-auth-cpt", "draft-imported"],
    ["healthhelp", "version-published"],
  ] as const) {
    await writeAudit(database.prisma, { actor: "a@example.org", action, list, details: { draft: 1 } });
  }
  const read = async (query: Partial<Parameters<typeof readAudit>[1]>) =>
    (await readAudit(database.prisma, { limit: 10, ...query })).map(({ id }) => id);
  expect(await read({})).toEqual([3, 2, 1]);
  expect(await read({ limit: 2 })).toEqual([3, 2]);
  expect(await read({ before: 2 })).toEqual([1]);
  expect(await read({ list: "healthhelp" })).toEqual([3, 1]);
  expect(await read({ action: "draft-imported", before: 2 })).toEqual([1]);
});

it("what is undone is not in the audit log", async () => {
  const undone = database.prisma.$transaction(async (tx) => {
    await writeAudit(tx, { actor: "a@example.org", action: "draft-imported" });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await readAudit(database.prisma, { limit: 10 })).toEqual([]);
});
