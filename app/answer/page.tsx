import { clsx } from "clsx";
import type { Metadata } from "next";
import { connection } from "next/server";
import { readPublishedTables } from "@/lib/lists/published-tables.server";
import { logFault } from "@/lib/observe/log.server";
import type { RoutingTables } from "@/lib/router/routing-tables";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { answerTexts } from "@/texts/answer";
import { lookUpTexts } from "@/texts/look-up";
import { ServedListsBand } from "../served-lists-band";
import { AnswerForm } from "./answer-form";
import { AnswerResult } from "./answer-result";
import { readQuestion, type SearchParams } from "./read-question";

export const metadata: Metadata = {
  title: answerTexts.title,
  // An answer is for the chart it was looked up for; and its address is never told to another site.
  robots: { index: false },
  referrer: "no-referrer",
};

export default async function AnswerPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await connection();
  const question = readQuestion(await searchParams);
  const tables = await readTables();
  const now = new Date();
  return (
    <>
      <ServedListsBand lists={tables?.lists} />
      <main id="main" className="page-column pt-8 sm:pt-12">
        <h1 className="mb-8 text-title print:hidden sm:mb-10">{lookUpTexts.page.heading}</h1>
        <div className="grid items-start gap-8 lg:grid-cols-[21rem_1fr] lg:gap-12">
          <div className={clsx("min-w-0 lg:order-last", question.code === "" && "order-last")}>
            <AnswerResult question={question} tables={tables} now={now} />
          </div>
          <AnswerForm question={question} today={todayInLosAngeles(now)} />
        </div>
      </main>
    </>
  );
}

/** A database that is away is a state of this page, in words, and not a broken page. */
async function readTables(): Promise<RoutingTables | undefined> {
  try {
    return await readPublishedTables();
  } catch (error) {
    logFault("The lists could not be read", error);
    return undefined;
  }
}
