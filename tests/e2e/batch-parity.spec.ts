import { readdir, readFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { todayInLosAngeles } from "../../lib/shared/iso-date";
import { openBatch, setDay } from "./batch-page";

const DEMO_LISTS = "prisma/demo-lists";
const MOST_A_REQUEST = 10_000;

/** What two homes of one core must agree on. */
interface Told {
  readonly outcome: string;
  readonly rule: string;
  readonly serviceLine: string;
  readonly lists: string;
}

for (const day of ["2026-04-30", "2026-05-01", todayInLosAngeles(new Date())]) {
  test(`browser and server agree on every demo code on ${day}`, async ({ page, request }) => {
    const codes = await readDemoCodes();
    expect(codes.length).toBeGreaterThan(4000);
    const inBrowser = await askBrowser(page, codes, day);
    const onServer = await askServer(request, codes, day);
    expect(inBrowser.size).toBe(codes.length);
    expect(codes.filter((code) => JSON.stringify(inBrowser.get(code)) !== JSON.stringify(onServer.get(code)))).toEqual(
      [],
    );
  });
}

async function readDemoCodes(): Promise<string[]> {
  const names = (await readdir(DEMO_LISTS)).filter((name) => name.endsWith(".csv"));
  const files = await Promise.all(names.map((name) => readFile(`${DEMO_LISTS}/${name}`, "utf8")));
  const rows = files.flatMap((text) => parse(text, { columns: true, bom: true }) as { code: string }[]);
  return [...new Set(rows.map(({ code }) => code))].filter((code) => !code.includes("-")).sort();
}

async function askBrowser(page: Page, codes: readonly string[], day: string): Promise<Map<string, Told>> {
  const { box } = await openBatch(page);
  await setDay(page, day);
  await box.fill(`CPT/HCPCS\n${codes.join("\n")}`);
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", String(codes.length + 1));
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const rows: Record<string, string>[] = parse(await readFile(await (await download).path(), "utf8"), {
    bom: true,
    columns: true,
  });
  return new Map(
    rows.map((cells) => [
      cells["Code"] ?? "",
      {
        outcome: cells["Outcome id"] ?? "",
        rule: cells["Rule"] ?? "",
        serviceLine: cells["Service line"] ?? "",
        lists: cells["Lists read"] ?? "",
      },
    ]),
  );
}

interface ApiDecision {
  readonly outcome: string;
  readonly rule: string;
  readonly serviceLine?: string;
  readonly steps: readonly { readonly lists: readonly { readonly list: string; readonly version: string }[] }[];
}

async function askServer(
  request: APIRequestContext,
  codes: readonly string[],
  day: string,
): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for (let from = 0; from < codes.length; from += MOST_A_REQUEST) {
    const requests = codes.slice(from, from + MOST_A_REQUEST).map((code) => ({ code, dateOfService: day }));
    const response = await request.post("/api/v1/decisions", { data: { requests } });
    expect(response.status()).toBe(200);
    const { results } = (await response.json()) as { results: { code: string; decisions: ApiDecision[] }[] };
    for (const { code, decisions } of results) {
      expect(decisions).toHaveLength(1);
      for (const decision of decisions) told.set(code, toTold(decision));
    }
  }
  return told;
}

function toTold({ outcome, rule, serviceLine = "", steps }: ApiDecision): Told {
  const lists = steps.flatMap((step) => step.lists.map(({ list, version }) => `${list}@${version}`));
  return { outcome, rule, serviceLine, lists: [...new Set(lists)].join(" ") };
}
