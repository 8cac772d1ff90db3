import { beforeEach, describe, expect, it } from "vitest";
import { insertEntry, insertVersion, PUBLISH, useListRows, WITHDRAW } from "../../support/list-rows";

const { sql, refusedBy } = useListRows();

describe("what is published", () => {
  beforeEach(async () => {
    await sql(PUBLISH);
  });

  it.each([
    [
      "a new first day",
      "UPDATE list_version SET effective_from = '2026-05-02', version = '2026-05-02'",
      "list_version_is_fixed",
    ],
    ["another publisher", "UPDATE list_version SET published_by = 'someone else'", "list_version_is_fixed"],
    ["a real list of a demo", "UPDATE list_version SET demo = true", "list_version_is_fixed"],
    [
      "a draft again",
      "UPDATE list_version SET status = 'draft', published_at = NULL, published_by = NULL",
      "list_version_is_fixed",
    ],
    ["a withdrawal that changes more", `${WITHDRAW}, entry_count = 1`, "list_version_is_fixed"],
    ["a withdrawal without a reason", WITHDRAW.replace("'wrong file'", "NULL"), "list_version_status"],
    ["a withdrawal with a blank reason", WITHDRAW.replace("'wrong file'", "' '"), "list_version_people"],
    ["a version of another number", "UPDATE list_version SET id = 77", "list_version_is_fixed"],
    ["a deleted version", "DELETE FROM list_version", "list_version_is_kept"],
    ["a new entry", insertEntry({}), "list_entry_is_fixed"],
    ["a changed entry", "UPDATE list_entry SET note = 'first 6 visits' WHERE position = 0", "list_entry_is_fixed"],
    ["a deleted entry", "DELETE FROM list_entry WHERE position = 1", "list_entry_is_fixed"],
    ["cleared entries", "TRUNCATE list_entry", "list_version_is_kept"],
    ["cleared versions", "TRUNCATE list_version CASCADE", "list_version_is_kept"],
    ["cleared lists", "TRUNCATE list CASCADE", "list_version_is_kept"],
    ["a deleted list", "DELETE FROM list", "list_version_list_id_fkey"],
    ["a list of the other kind", "UPDATE list SET kind = 'healthhelp'", "list_kind_is_fixed"],
  ])("R7 refuses %s", async (_name, text, constraint) => {
    expect(await refusedBy(text)).toBe(constraint);
  });

  it("R7 takes no entry out of a draft, and gives none to it", async () => {
    await sql(
      `${insertVersion()}; INSERT INTO list_entry (version_id, position, code, source_place) VALUES (2, 0, '99214', 'row 2')`,
    );
    expect(await refusedBy("UPDATE list_entry SET version_id = 1, position = 7 WHERE version_id = 2")).toBe(
      "list_entry_is_fixed",
    );
    expect(
      await refusedBy("UPDATE list_entry SET version_id = 2, position = 7 WHERE version_id = 1 AND position = 0"),
    ).toBe("list_entry_is_fixed");
  });

  it("R7 stays fixed after it was withdrawn", async () => {
    await sql(WITHDRAW);
    expect(await refusedBy("UPDATE list_version SET withdrawn_reason = 'another'")).toBe("list_version_is_fixed");
    expect(await refusedBy(PUBLISH)).toBe("list_version_is_fixed");
    expect(await refusedBy("DELETE FROM list_version")).toBe("list_version_is_kept");
    expect(await refusedBy("DELETE FROM list_entry")).toBe("list_entry_is_fixed");
  });
});
