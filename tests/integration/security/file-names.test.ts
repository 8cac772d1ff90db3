import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { GET as getFile } from "@/app/admin/api/files/[id]/route";
import { POST as postImport } from "@/app/admin/api/imports/route";
import { getPrisma } from "@/lib/db/client.server";
import { carryOutListJob } from "@/lib/lists/worker/carry-out-list-job.server";
import { provideListJobs } from "@/lib/lists/worker/list-jobs.server";
import { makeZip } from "../../support/make-workbook";
import { aListFile } from "../../support/publish";
import { APP_ADDRESS, fromPage, signInAs, useSignIn } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";

useTestDatabase();
useSignIn();

let cookie = "";
beforeEach(async () => {
  provideListJobs({
    run: async (job, onProgress = () => undefined) => (await carryOutListJob(getPrisma(), job, onProgress)) as never,
    close: async () => undefined,
  });
  cookie = await signInAs("maintainer");
});
afterEach(() => Reflect.deleteProperty(globalThis, Symbol.for("which-portal.list-jobs")));

/** Sends a file and gives back the last line of the answer. */
async function send(bytes: Uint8Array, name: string): Promise<Record<string, Record<string, unknown>>> {
  const request = new Request(`${APP_ADDRESS}/admin/api/imports?list=healthhelp&name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { host: new URL(APP_ADDRESS).host, origin: APP_ADDRESS, cookie },
    body: new Uint8Array(bytes),
  });
  const response = await postImport(request, { params: Promise.resolve({}) });
  const lines = (await response.text()).trim().split("\n");
  return JSON.parse(lines.at(-1) ?? "");
}

async function fetchFile(id: unknown): Promise<Response> {
  return await getFile(fromPage("/admin/api", undefined, { cookie }), { params: Promise.resolve({ id: String(id) }) });
}

const OUTSIDE = join(tmpdir(), "which-portal-name-of-an-upload.csv");

it.each([
  ["a path upwards", relative(process.cwd(), OUTSIDE), "which-portal-name-of-an-upload.csv"],
  ["a path from the root", OUTSIDE, "which-portal-name-of-an-upload.csv"],
  ["a path of Windows", "..\\..\\C:\\Windows\\list.csv", "list.csv"],
  ["a device of Windows", "CON", "CON"],
  ["an end of text", "list.csv\0.exe", "list.csv.exe"],
  ["a turn of the writing", "list\u202Evsc.exe", "listvsc.exe"],
  ["an end of line", 'list.csv"\r\nSet-Cookie: a=b', 'list.csv"Set-Cookie: a=b'],
  ["a sign that stands for none", "list\uFFFD.csv", "list\uFFFD.csv"],
  ["nothing but dots", "../..", ".."],
  ["nothing that can be shown", "\u200B\u0007", "list"],
  ["no end", `${"x".repeat(5000)}.csv`, expect.stringMatching(/^x{100,}…x+\.csv$/)],
])("the name of a file is a word to show and leads nowhere: %s", async (_what, given, shown) => {
  const { draft } = await send(aListFile(["70551"]), given);
  expect(draft).toMatchObject({ fileName: shown });
  expect(existsSync(OUTSIDE)).toBe(false);
  const response = await fetchFile(draft?.["fileId"]);
  const disposition = response.headers.get("content-disposition") ?? "";
  expect(disposition).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.!~%-]+$/);
  expect(response.headers.get("set-cookie")).toBeNull();
});

it.each([
  ["a web page", "list.pdf", new TextEncoder().encode("<!DOCTYPE html><script>alert(1)</script>")],
  ["a program", "list.xlsx", new TextEncoder().encode("MZ\x90\0\x03\0\0\0 70551")],
  ["an archive", "list.pdf", makeZip({ "list.csv": "70551" })],
])(
  "a file is what it holds and not what it is called: %s as %s is refused and not kept",
  async (_kind, name, bytes) => {
    expect(await send(bytes, name)).toMatchObject({ problem: { code: "file-refused" } });
    expect(await getPrisma().sourceFile.count()).toBe(0);
  },
);

it("what is two kinds of file at once comes back as bytes that no browser opens", async () => {
  const both = new TextEncoder().encode(`code\n70551\n"<script>alert(1)</script>"\n`);
  const { draft } = await send(both, "list.html");
  const { headers } = await fetchFile(draft?.["fileId"]);
  expect(headers.get("content-type")).toBe("application/octet-stream");
  expect(headers.get("content-disposition")).toMatch(/^attachment;/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
});
