import { beforeEach, describe, expect, it } from "vitest";
import { createNotice, endNotice, listNotices } from "@/lib/lists/notices.server";
import { readPublishedTables } from "@/lib/lists/published-tables.server";
import { readAudit } from "@/lib/observe/audit-log.server";
import type { OperationalNotice } from "@/lib/router/routing-tables";
import { ACTOR, publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { aDay, cautionsOf, decideOne } from "../../support/routing";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

const NOTICE: OperationalNotice = {
  destination: "healthhelp-webconsult",
  from: aDay("2026-11-16"),
  until: aDay("2026-11-20"),
  text: "Submitting fails at times",
  source: "https://plan.example.org/news",
};

/** The tables that a process has which starts now. */
function readTables() {
  forgetPublishedLists();
  return readPublishedTables();
}

beforeEach(async () => {
  await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"]);
});

describe("a notice", () => {
  it.each([
    ["the day before it", "70551", "2026-11-15", false],
    ["its first day", "70551", "2026-11-16", true],
    ["its last day", "70551", "2026-11-20", true],
    ["the day after it", "70551", "2026-11-21", false],
    ["another destination", "99213", "2026-11-18", false],
  ])("is shown with its source beside the answers that it is about: %s", async (_name, code, today, isShown) => {
    await createNotice(database.prisma, NOTICE, ACTOR);
    const { cautions } = decideOne(code, "2026-11-30", await readTables(), { today });
    const shown = cautions.filter((caution) => caution.code === "operational-notice");
    expect(shown.map(({ source }) => source)).toEqual(isShown ? [NOTICE.source] : []);
    expect(shown.every(({ message }) => message.includes(NOTICE.text))).toBe(true);
  });

  it("without a last day is shown until it is ended, and is kept then with who ended it", async () => {
    const { until: _until, ...endless } = NOTICE;
    const { id } = await createNotice(database.prisma, endless, ACTOR);
    const before = await readTables();
    expect(cautionsOf(decideOne("70551", "2030-01-01", before, { today: "2030-01-01" }))).toContain(
      "operational-notice",
    );
    expect(await endNotice(database.prisma, id, "another@example.org")).toEqual({ ok: true, value: null });
    const after = await readTables();
    expect(after.revision).not.toBe(before.revision);
    expect(cautionsOf(decideOne("70551", "2030-01-01", after, { today: "2030-01-01" }))).not.toContain(
      "operational-notice",
    );
    expect(await listNotices(database.prisma)).toMatchObject([
      { id, ...endless, ended: { by: "another@example.org" } },
    ]);
  });

  it("is ended once, and the audit log tells of both", async () => {
    const { id } = await createNotice(database.prisma, NOTICE, ACTOR);
    await endNotice(database.prisma, id, ACTOR);
    const refused = { ok: false, error: { code: "no-such-notice" } };
    expect(await endNotice(database.prisma, id, ACTOR)).toEqual(refused);
    expect(await endNotice(database.prisma, 77, ACTOR)).toEqual(refused);
    const lines = await readAudit(database.prisma, { limit: 2 });
    expect(lines.map(({ action, details }) => [action, details])).toEqual([
      ["notice-ended", { notice: id, ...NOTICE }],
      ["notice-created", { notice: id, ...NOTICE }],
    ]);
  });
});
