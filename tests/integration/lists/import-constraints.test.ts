import { beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const database = useTestDatabase();
const sql = (text: string) => runSql(database.url, text);

/** Name of the constraint that refuses a statement; throws when it is not refused. */
async function refusedBy(text: string): Promise<string> {
  const error: unknown = await sql(text).then(
    () => new Error(`not refused: ${text}`),
    (reason: unknown) => reason,
  );
  if (error instanceof Error && "constraint" in error && typeof error.constraint === "string") return error.constraint;
  throw error;
}

const SHA = "encode(sha256('a file'), 'hex')";
const AUDIT = "INSERT INTO audit_event (actor, action) VALUES ('a maintainer', 'draft-imported')";
const DECISION = `INSERT INTO draft_decision (draft_id, row, decision, decided_by) VALUES (1, 0, '{}', 'a maintainer')`;
const DISCARD = "UPDATE list_draft SET state = 'discarded'";

function insertNotice(columns: Readonly<Record<string, string>> = {}): string {
  const all = {
    destination: "'connect'",
    from_day: "'2026-11-16'",
    text: "'Down for the weekend'",
    source: "'https://plan.example.org/news'",
    created_by: "'a maintainer'",
    ...columns,
  };
  return `INSERT INTO operational_notice (${Object.keys(all).join(", ")}) VALUES (${Object.values(all).join(", ")})`;
}

beforeEach(async () => {
  await sql(`
    INSERT INTO list (id, kind, name, position) VALUES ('healthhelp', 'healthhelp', 'HealthHelp list', 0);
    INSERT INTO source_file (sha256, bytes) VALUES (${SHA}, 'a file');
    INSERT INTO list_draft (list_id, file_id, file_name, reading, summary, created_by)
    VALUES ('healthhelp', 1, 'list.csv', 'packed', '{}', 'a maintainer');
    ${DECISION}; ${AUDIT}; ${insertNotice()}`);
});

describe("what is kept for good", () => {
  it.each([
    ["a changed file", "UPDATE source_file SET created_at = now()", "source_file_only_grows"],
    ["a deleted file", "DELETE FROM source_file", "source_file_only_grows"],
    ["cleared files", "TRUNCATE source_file CASCADE", "source_file_only_grows"],
    [
      "a file under another's name",
      `INSERT INTO source_file (sha256, bytes) VALUES (${SHA.replace("file", "fil")}, 'b')`,
      "source_file_sha256",
    ],
    [
      "the same file twice",
      `INSERT INTO source_file (sha256, bytes) VALUES (${SHA}, 'a file')`,
      "source_file_sha256_key",
    ],
    ["a changed line of the audit log", "UPDATE audit_event SET actor = 'somebody else'", "audit_event_only_grows"],
    ["a line that is the same afterwards", "UPDATE audit_event SET actor = actor", "audit_event_only_grows"],
    ["a deleted line", "DELETE FROM audit_event WHERE id = 1", "audit_event_only_grows"],
    ["a delete that meets no line", "DELETE FROM audit_event WHERE false", "audit_event_only_grows"],
    ["a cleared audit log", "TRUNCATE audit_event", "audit_event_only_grows"],
    ["a line that names nobody", AUDIT.replace("a maintainer", " "), "audit_event_texts"],
    ["a line that tells of nothing", AUDIT.replace("draft-imported", ""), "audit_event_texts"],
    ["a changed decision", "UPDATE draft_decision SET decision = '[]'", "draft_decision_only_grows"],
    ["a deleted decision", "DELETE FROM draft_decision", "draft_decision_only_grows"],
    ["cleared decisions", "TRUNCATE draft_decision", "draft_decision_only_grows"],
    ["a decision on no row", DECISION.replace("(1, 0", "(1, -1"), "draft_decision_row"],
    ["a decision on no draft", DECISION.replace("(1, 0", "(77, 0"), "draft_decision_draft_id_fkey"],
    ["a deleted draft", "DELETE FROM list_draft", "list_draft_only_grows"],
    ["cleared drafts", "TRUNCATE list_draft CASCADE", "list_draft_only_grows"],
    ["a deleted notice", "DELETE FROM operational_notice", "operational_notice_only_grows"],
    ["cleared notices", "TRUNCATE operational_notice", "operational_notice_only_grows"],
  ])("refuses %s", async (_name, text, constraint) => {
    expect(await refusedBy(text)).toBe(constraint);
  });
});

describe("a draft", () => {
  it("is read anew while it is open, and gets a day", async () => {
    await sql("UPDATE list_draft SET reading = 'other', summary = '[]', effective_from = '2026-11-16'");
    expect(await sql("SELECT summary FROM list_draft")).toEqual([{ summary: [] }]);
  });

  it.each([
    ["another file", "UPDATE list_draft SET file_name = 'other.csv'", "list_draft_is_fixed"],
    ["another maker", "UPDATE list_draft SET created_by = 'somebody else'", "list_draft_is_fixed"],
    ["another number", "UPDATE list_draft SET id = 77", "list_draft_is_fixed"],
    ["a publication without an edition", "UPDATE list_draft SET state = 'published'", "list_draft_version"],
    [
      "an end at its start",
      "INSERT INTO list_draft (list_id, file_id, file_name, reading, summary, created_by, state) VALUES ('healthhelp', 1, 'a', '', '{}', 'b', 'discarded')",
      "list_draft_starts_open",
    ],
    [
      "a file without a name",
      "INSERT INTO list_draft (list_id, file_id, file_name, reading, summary, created_by) VALUES ('healthhelp', 1, ' ', '', '{}', 'b')",
      "list_draft_texts",
    ],
    ["a step back from its end", `${DISCARD}; UPDATE list_draft SET state = 'open'`, "list_draft_is_fixed"],
    ["another reading after its end", `${DISCARD}; UPDATE list_draft SET reading = 'other'`, "list_draft_is_fixed"],
    ["a decision after its end", `${DISCARD}; ${DECISION}`, "draft_decision_is_fixed"],
  ])("refuses %s", async (_name, text, constraint) => {
    expect(await refusedBy(text)).toBe(constraint);
  });

  it("becomes the published edition that was made of its file, and no other one", async () => {
    await sql(`
      INSERT INTO source_file (sha256, bytes) VALUES (encode(sha256('b file'), 'hex'), 'b file');
      INSERT INTO list_version (list_id, version, effective_from, source_file, source_sha256, file_id, entry_count)
      VALUES ('healthhelp', '2026-11-16', '2026-11-16', 'list.csv', ${SHA}, 1, 0),
        ('healthhelp', '2026-11-17', '2026-11-17', 'list.csv', encode(sha256('b file'), 'hex'), 2, 0)`);
    const become = (version: number) => `UPDATE list_draft SET state = 'published', version_id = ${version}`;
    expect(await refusedBy(become(1))).toBe("list_draft_version");
    await sql("UPDATE list_version SET status = 'published', published_at = now(), published_by = 'a maintainer'");
    expect(await refusedBy(become(2))).toBe("list_draft_version");
    await sql(become(1));
  });
});

describe("an edition", () => {
  const insert = (sha: string, more: Readonly<Record<string, string>>) => {
    const all = {
      list_id: "'healthhelp'",
      version: "'2026-11-16.9'",
      effective_from: "'2026-11-16'",
      source_file: "'list.csv'",
      source_sha256: sha,
      entry_count: "0",
      ...more,
    };
    return `INSERT INTO list_version (${Object.keys(all).join(", ")}) VALUES (${Object.values(all).join(", ")})`;
  };
  const publish = "UPDATE list_version SET status = 'published', published_at = now(), published_by = 'a maintainer'";

  it("names the file that it was made of, or is not published", async () => {
    await sql(insert("repeat('0', 64)", { file_id: "1" }));
    expect(await refusedBy(publish)).toBe("list_version_file");
  });

  it("takes the place of a withdrawn edition of its own day alone", async () => {
    await sql(`${insert(SHA, { version: "'2026-11-17'", effective_from: "'2026-11-17'" })}; ${publish}`);
    await sql(insert(SHA, { replaces_id: "1" }));
    expect(await refusedBy(`${publish} WHERE id = 2`)).toBe("list_version_replaces");
  });
});

describe("a notice", () => {
  it.each([
    ["a destination that there is not", insertNotice({ destination: "'fax'" }), "operational_notice_destination"],
    ["an end before its start", insertNotice({ until_day: "'2026-11-15'" }), "operational_notice_days"],
    ["no words", insertNotice({ text: "' '" }), "operational_notice_texts"],
    ["a source that is no web address", insertNotice({ source: "'javascript:alert(1)'" }), "operational_notice_texts"],
    [
      "an end at its start",
      insertNotice({ ended_at: "now()", ended_by: "'a maintainer'" }),
      "operational_notice_is_fixed",
    ],
    ["other words", "UPDATE operational_notice SET text = 'Up again'", "operational_notice_is_fixed"],
    ["other days", "UPDATE operational_notice SET until_day = '2026-12-01'", "operational_notice_is_fixed"],
    ["an end by nobody", "UPDATE operational_notice SET ended_at = now()", "operational_notice_ending"],
    [
      "a second end",
      "UPDATE operational_notice SET ended_at = now(), ended_by = 'a'; UPDATE operational_notice SET ended_by = 'b'",
      "operational_notice_is_fixed",
    ],
  ])("refuses %s", async (_name, text, constraint) => {
    expect(await refusedBy(text)).toBe(constraint);
  });

  it("counts as news when it comes and when it is ended", async () => {
    const read = () => sql("SELECT number FROM lists_revision");
    expect(await read()).toEqual([{ number: 1 }]);
    await sql("UPDATE operational_notice SET ended_at = now(), ended_by = 'a maintainer'");
    expect(await read()).toEqual([{ number: 2 }]);
  });

  it("may hold on a single day", async () => {
    await sql(insertNotice({ until_day: "'2026-11-16'" }));
  });
});
