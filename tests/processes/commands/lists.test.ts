import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { copyDataFolder } from "../../support/data-folder";
import { killScripts, runScript, type ScriptProcess } from "../../support/script-process";

const HEADER = "code,modifiers,service_line,line_of_business,note,effective_from,effective_to";
const OPEN_ROWS = ["1996,,,,Conscious sedation,,", "see note,,,,,,"];
const CERTAIN_ROWS = [
  "70551,,Imaging,,MRI only,,",
  "62320-62323,,,,,,",
  "E0130,NU RR,,medicare,,2027-01-15,2027-12-31",
];

let folder: string;
let app: ScriptProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
  await copyDataFolder(join(folder, "data"));
  app = runScript("tests/support/database-holder.ts", [join(folder, "data"), "refuse"]);
  await app.readJson(z.object({ kind: z.literal("owned") }));
});
afterAll(async () => {
  app?.endInput();
  await app?.ended;
  await killScripts();
  await rm(folder, { recursive: true, force: true });
});

/** Runs `npm run lists` and gives back what it said: the exit code, the lines, and the document of `--json`. */
async function lists(...args: string[]) {
  return listsWithInput("", ...args);
}

async function listsWithInput(input: string, ...args: string[]) {
  const command = runScript("scripts/lists.ts", args, { DATA_DIR: join(folder, "data") });
  if (input !== "") command.write(input);
  command.endInput();
  const { code, stdout, stderr } = await command.ended;
  return { code, stdout, stderr, document: args.includes("--json") ? JSON.parse(stdout) : undefined };
}

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

async function aDraft(name: string, rows: readonly string[]): Promise<string> {
  const file = await aFile(name, [HEADER, ...rows, ""].join("\n"));
  const { code, document } = await lists("import", file, "--list", "healthhelp", "--json");
  expect(code).toBe(0);
  return String(document.draft.id);
}

// Fourteen processes, one after the other.
const WHOLE_WAY_MS = 400_000;

it(
  "a list goes the whole way: imported, shown, decided, published, exported, compared and withdrawn",
  async () => {
    const draft = await aDraft("first.csv", [...CERTAIN_ROWS, ...OPEN_ROWS]);

    const shown = await lists("show", "draft", draft, "--json");
    expect(shown.document.open).toMatchObject([
      { row: "5", problem: "lost-zero", offers: [{ code: "01996", note: "Conscious sedation" }] },
      { row: "6", message: expect.stringMatching(/\w/) },
    ]);

    const tooEarly = await lists("publish", draft, "--effective", "2027-01-15", "--json");
    expect(tooEarly).toMatchObject({ code: 1, document: { error: { code: "open-rows", rows: 2 } } });

    const publish = ["publish", draft, "--effective", "2027-01-15", "--fix", "5=01996", "--skip-open", "no entry"];
    const published = await lists(...publish, "--json");
    expect(published).toMatchObject({
      code: 0,
      document: { published: { list: "healthhelp", version: "2027-01-15" } },
    });

    const exported = await lists("export", "healthhelp", "2027-01-15");
    expect(exported).toMatchObject({ code: 0, stderr: "" });
    expect(exported.stdout).toBe([HEADER, ...CERTAIN_ROWS, "01996,,,,Conscious sedation,,", ""].join("\n"));

    const second = await aDraft("second.csv", CERTAIN_ROWS.slice(0, 2));
    const review = await lists("diff", second, "--effective", "2027-02-15", "--json");
    expect(review.document.review.findings).toMatchObject([{ code: "size-change", before: 7, after: 5 }]);
    const asked = await lists("publish", second, "--effective", "2027-02-15");
    expect(asked.code).toBe(1);
    expect(asked.stderr).toContain("--confirm size-change");
    const confirmed = await lists("publish", second, "--effective", "2027-02-15", "--confirm", "size-change");
    expect(confirmed).toMatchObject({ code: 0, stderr: "" });

    const compared = await lists("diff", "healthhelp", "2027-01-15", "2027-02-15", "--json");
    expect(compared.document.diff.removed.map((change: { code: string }) => change.code)).toEqual(["01996", "E0130"]);
    expect(compared.document.movement.moves).toEqual([
      { from: "healthhelp-webconsult", to: "connect", codes: ["01996"] },
      // It was on the list for two modifiers only.
      { from: "needs-information", to: "connect", codes: ["E0130"] },
    ]);

    const withdrawn = await lists("withdraw", "healthhelp", "2027-02-15", "--reason", "wrong file", "--json");
    expect(withdrawn.document).toMatchObject({ withdrawn: { version: "2027-02-15", reason: "wrong file" } });
    const again = await lists("withdraw", "healthhelp", "2027-02-15", "--reason", "wrong file", "--json");
    expect(again).toMatchObject({ code: 1, document: { error: { code: "not-published" } } });
    const editions = await lists("show", "healthhelp", "--json");
    expect(editions.document.versions).toMatchObject([
      { version: "2027-01-15", withdrawn: null, publishedBy: expect.stringMatching(/^command line \(.+\)$/) },
      { version: "2027-02-15", withdrawn: { reason: "wrong file" } },
    ]);
  },
  WHOLE_WAY_MS,
);

it("what was exported is read back without questions and published in one command", async () => {
  const file = await aFile("own.csv", [HEADER, "99213,,,,'=note,,", "97110-97112,GP,,ohp,,,2027-12-31", ""].join("\n"));
  const day = ["--effective", "2027-03-15", "--publish"];
  const first = await lists("import", file, "--list", "no-auth-cpt", ...day, "--json");
  expect(first).toMatchObject({ code: 0, document: { published: { version: "2027-03-15" } } });
  const out = join(folder, "exported.csv");
  expect((await lists("export", "no-auth-cpt", "2027-03-15", "--out", out)).code).toBe(0);
  expect(await readFile(out, "utf8")).toBe(await readFile(file, "utf8"));

  const same = await lists("import", out, "--list", "no-auth-cpt", ...day, "--json");
  expect(same.code).toBe(1);
  const { error } = same.document;
  expect(error.findings.map((finding: { code: string }) => finding.code).sort()).toEqual([
    "replaces-edition",
    "same-file",
  ]);
  const names = ["--confirm", "same-file,replaces-edition"];
  const confirmed = await lists("publish", String(error.draft), "--effective", "2027-03-15", ...names, "--json");
  expect(confirmed).toMatchObject({ code: 0, document: { published: { version: "2027-03-15.2" } } });
});

it("pasted text is read from standard input", async () => {
  const imported = await listsWithInput("70551\n70552 MRI brain", "import", "-", "--list", "healthhelp", "--json");
  expect(imported).toMatchObject({ code: 0, document: { draft: { format: "text", counts: { entries: 2 } } } });
});

describe("a refusal has the exit code 1 and keeps nothing", () => {
  it.each([
    ["a file that is none", "no-such-file.csv", undefined, "not-readable"],
    ["a picture", "list.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "wrong-type"],
    ["nothing", "empty.csv", "", "empty-file"],
    ["more than a list can be", "large.csv", "70551\n".repeat(3_400_000), "too-large"],
  ])("%s", async (_name, name, content, code) => {
    const file = content === undefined ? join(folder, name) : await aFile(name, content);
    const before = await lists("show", "--json");
    const refused = await lists("import", file, "--list", "healthhelp", "--json");
    expect(refused).toMatchObject({ code: 1, stderr: "", document: { error: { code } } });
    expect(refused.document.error.message).toMatch(/\.$|: /);
    expect((await lists("show", "--json")).document).toEqual(before.document);
  });

  it("a row that there is not, or that a code does not make clear, decides nothing", async () => {
    const draft = await aDraft("rows.csv", [...CERTAIN_ROWS, "1996,,,,,2027-02-30,"]);
    const publish = ["publish", draft, "--effective", "2027-05-15", "--json"];
    expect((await lists(...publish, "--fix", "77=70551")).document.error).toMatchObject({
      code: "no-such-row",
      row: "77",
    });
    const unclear = await lists(...publish, "--fix", "5=01996");
    expect(unclear).toMatchObject({
      code: 1,
      document: { error: { code: "row-not-fixed", row: "5", problem: "bad-date" } },
    });
    expect((await lists("show", "draft", draft, "--json")).document.open).toHaveLength(1);
  });
});

describe("wrong usage has the exit code 2 and never opens the database", () => {
  it.each([
    [[]],
    [["publish-all"]],
    [["import"]],
    [["import", "list.csv"]],
    [["import", "list.csv", "--list", "healthhelper"]],
    [["import", "list.csv", "--list", "healthhelp", "--effective", "15.11.2026"]],
    [["import", "list.csv", "--list", "healthhelp", "--column", "codes=Item"]],
    [["publish", "0", "--effective", "2026-11-15"]],
    [["publish", "1", "--confirm", "everything"]],
    [["publish", "1", "--fix", "14=7055"]],
    [["publish", "1", "--skip", "14="]],
    [["withdraw", "healthhelp", "2026-11-15"]],
    [["withdraw", "healthhelp", "2026-11-15", "--reason", " "]],
    [["export", "healthhelp", "1", "2"]],
    [["show", "medicare"]],
    [["show", "draft", "one"]],
    [["diff", "healthhelp", "2026-11-15"]],
    [["diff", "one"]],
  ])("%j", async (args) => {
    const told = await lists(...args, "--json");
    expect(told).toMatchObject({ code: 2, document: { error: { code: "usage" } } });
    expect(told.stderr).toMatch(/error: |Usage: /);
  });
});

it.each([["import"], ["diff"], ["publish"], ["withdraw"], ["show"], ["export"]])(
  "help: lists %s --help",
  async (...name) => {
    const help = await lists(...name.filter((word) => typeof word === "string"), "--help");
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(/^Usage: npm run lists -- /);
  },
);
