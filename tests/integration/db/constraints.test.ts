import { describe, expect, it } from "vitest";
import { insertEntry, insertVersion, PUBLISH, useListRows, WITHDRAW } from "../../support/list-rows";

const { sql, refusedBy } = useListRows();

describe("an entry", () => {
  it.each([
    ["00100"],
    ["01999"],
    ["10004"],
    ["99607"],
    ["0001F"],
    ["1001T"],
    ["0042T"],
    ["0001U"],
    ["0002M"],
    ["A0021"],
    ["V5364"],
    ["D0120"],
  ])("holds the code %s", async (code) => {
    await sql(insertEntry({ code: `'${code}'` }));
  });

  it.each([
    ["02000"],
    ["09999"],
    ["9921"],
    ["9921X"],
    ["a0021"],
    ["F0021"],
    ["I2510"],
    ["N1234"],
    ["O9921"],
    ["W1234"],
    ["X1234"],
    ["Z1234"],
    ["0001A"],
    [""],
  ])("R10 cannot hold the code '%s'", async (code) => {
    expect(await refusedBy(insertEntry({ code: `'${code}'` }))).toBe("list_entry_code_shape");
  });

  it.each([
    ["62320", "62323"],
    ["0070U", "0072U"],
    ["G0151", "G0153"],
    ["00100", "01999"],
    ["99213", "99213"],
  ])("holds the range %s-%s", async (code, codeTo) => {
    await sql(insertEntry({ code: `'${code}'`, code_to: `'${codeTo}'` }));
  });

  it.each([
    ["62323", "62320"],
    ["62320", "0072U"],
    ["0070U", "0072T"],
    ["G0151", "H0153"],
    ["99213", "99 14"],
    ["A0021", "E0100"],
  ])("R10 cannot hold the range %s-%s", async (code, codeTo) => {
    expect(await refusedBy(insertEntry({ code: `'${code}'`, code_to: `'${codeTo}'` }))).toBe("list_entry_range");
  });

  it.each<[string, Record<string, string>, string]>([
    ["R12 a modifier in lower case", { modifiers: "'{tc}'" }, "list_entry_modifiers"],
    ["R12 a modifier of one character", { modifiers: "'{26,T}'" }, "list_entry_modifiers"],
    ["R12 an empty modifier", { modifiers: "ARRAY['', '26']" }, "list_entry_modifiers"],
    ["R12 a missing modifier", { modifiers: "ARRAY[NULL, '26']" }, "list_entry_modifiers"],
    [
      "R12 a line of business that there is not",
      { line_of_business: "'{ohp,private}'" },
      "list_entry_line_of_business",
    ],
    [
      "R12 days that end before they start",
      { effective_from: "'2026-05-02'", effective_to: "'2026-05-01'" },
      "list_entry_days",
    ],
    ["R2 an empty service line", { service_line: "' '" }, "list_entry_texts"],
    ["an empty note", { note: "''" }, "list_entry_texts"],
    ["a place of nothing", { source_place: "''" }, "list_entry_texts"],
    ["a place before the first", { position: "-1" }, "list_entry_position"],
    ["a place that is taken", { position: "0" }, "list_entry_pkey"],
    ["a version that there is not", { version_id: "77" }, "list_entry_version_id_fkey"],
  ])("%s is refused", async (_name, columns, constraint) => {
    expect(await refusedBy(insertEntry(columns))).toBe(constraint);
  });

  it("R12 holds on a single day", async () => {
    await sql(insertEntry({ effective_from: "'2026-05-01'", effective_to: "'2026-05-01'" }));
  });
});

describe("a version", () => {
  it.each<[string, Record<string, string>, string]>([
    ["R7 a name of another day", { version: "'2026-05-02'" }, "list_version_name"],
    ["a name that no address can hold", { version: "'2026-05-01/2'" }, "list_version_name"],
    ["a name that is taken", { version: "'2026-05-01'" }, "list_version_list_id_version_key"],
    ["a hash in upper case", { source_sha256: `'${"A".repeat(64)}'` }, "list_version_source"],
    ["a hash that is too short", { source_sha256: "'abc'" }, "list_version_source"],
    ["a file without a name", { source_file: "' '" }, "list_version_source"],
    ["a negative count", { entry_count: "-1" }, "list_version_entry_count"],
    ["a draft that was published", { published_at: "now()", published_by: "'someone'" }, "list_version_status"],
    ["a draft with a reason for withdrawal", { withdrawn_reason: "'because'" }, "list_version_status"],
    ["a list that there is not", { list_id: "'nowhere'" }, "list_version_list_id_fkey"],
    [
      "R7 a version that was never a draft",
      { status: "'published'", published_at: "now()", published_by: "'someone'" },
      "list_version_starts_as_draft",
    ],
  ])("%s is refused", async (_name, columns, constraint) => {
    expect(await refusedBy(insertVersion(columns))).toBe(constraint);
  });

  it.each([
    ["R11 that says more entries than it has", "UPDATE list_version SET entry_count = 3", "list_version_is_whole"],
    ["R11 that says fewer entries than it has", "UPDATE list_version SET entry_count = 1", "list_version_is_whole"],
    ["R11 without its entries", "DELETE FROM list_entry", "list_version_is_whole"],
  ])("%s is not published", async (_name, preparation, constraint) => {
    await sql(preparation);
    expect(await refusedBy(PUBLISH)).toBe(constraint);
  });

  it.each([
    [
      "a publication by nobody",
      "UPDATE list_version SET status = 'published', published_at = now()",
      "list_version_status",
    ],
    ["a publication by a blank", `${PUBLISH.replace("a maintainer", " ")}`, "list_version_people"],
    ["a withdrawal of a draft", WITHDRAW, "list_version_is_fixed"],
  ])("%s is refused", async (_name, text, constraint) => {
    expect(await refusedBy(text)).toBe(constraint);
  });

  it("R7 of one list and day is published once, and again after the first was withdrawn", async () => {
    await sql(PUBLISH);
    await sql(
      `${insertVersion()}; INSERT INTO list_entry (version_id, position, code, source_place) VALUES (2, 0, '99214', 'row 2')`,
    );
    expect(await refusedBy(`${PUBLISH} WHERE id = 2`)).toBe("list_version_one_in_force");
    await sql(`${WITHDRAW} WHERE id = 1; ${PUBLISH} WHERE id = 2`);
  });

  it("R7 of a real list stands beside the demo version of the same day", async () => {
    await sql(PUBLISH);
    await sql(`${insertVersion({ demo: "true" })};
      INSERT INTO list_entry (version_id, position, code, source_place) VALUES (2, 0, '99214', 'row 2')`);
    await sql(`${PUBLISH} WHERE id = 2`);
  });
});

it("R11 a version that says that it is empty is published, since that is confirmed by name before", async () => {
  await sql(`DELETE FROM list_entry; UPDATE list_version SET entry_count = 0; ${PUBLISH}`);
  expect(await sql("SELECT status FROM list_version")).toEqual([{ status: "published" }]);
});

it("a draft is not deleted from under its entries", async () => {
  expect(await refusedBy("DELETE FROM list_version")).toBe("list_entry_version_id_fkey");
});

it("a draft and its entries can be changed and deleted", async () => {
  await sql("UPDATE list_entry SET note = 'first 6 visits'; UPDATE list_version SET source_file = 'other.csv'");
  await sql("DELETE FROM list_entry; DELETE FROM list_version; DELETE FROM list");
  expect(await sql("SELECT * FROM list_version")).toEqual([]);
});

describe("the revision", () => {
  const read = () => sql("SELECT id, number FROM lists_revision");

  it("counts every publication and withdrawal, in their transaction, and nothing else", async () => {
    expect(await read()).toEqual([{ id: 1, number: 0 }]);
    await sql("UPDATE list_version SET source_file = 'other.csv'");
    expect(await read()).toEqual([{ id: 1, number: 0 }]);
    await sql(`BEGIN; ${PUBLISH}; ROLLBACK`);
    expect(await read()).toEqual([{ id: 1, number: 0 }]);
    await sql(PUBLISH);
    expect(await read()).toEqual([{ id: 1, number: 1 }]);
    await sql(WITHDRAW);
    expect(await read()).toEqual([{ id: 1, number: 2 }]);
  });

  it.each([
    ["a second row", "INSERT INTO lists_revision (id) VALUES (2)", "lists_revision_one_row"],
    ["a step back", "UPDATE lists_revision SET number = -1", "lists_revision_only_grows"],
    ["the same number", "UPDATE lists_revision SET number = number", "lists_revision_only_grows"],
    ["no row", "DELETE FROM lists_revision", "lists_revision_only_grows"],
    ["a cleared table", "TRUNCATE lists_revision", "list_version_is_kept"],
  ])("cannot become %s", async (_name, text, constraint) => {
    expect(await refusedBy(text)).toBe(constraint);
  });
});

it.each([["No-Auth"], ["no_auth"], ["-no"], ["no-"], ["no--auth"], ["1no"], [""]])(
  "a list cannot be called '%s'",
  async (id) => {
    expect(
      await refusedBy(`INSERT INTO list (id, kind, name, position) VALUES ('${id}', 'no-auth', 'A list', 5)`),
    ).toBe("list_id_shape");
  },
);
