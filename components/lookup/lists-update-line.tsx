"use client";

import { lookUpTexts } from "@/texts/look-up";
import { describeAge } from "../lists-client/describe-age";
import { useNow } from "../lists-client/use-now";
import { type AnswerNews, useAnswerNews } from "./use-answer-news";
import type { LookUpForm, LookUpView } from "./use-look-up";
import { useListsStanding } from "./use-routing-tables";

const { listsUpdateLine } = lookUpTexts;

/** Often enough for steps of ten seconds. */
const LOOK_EVERY_MS = 5_000;

/**
 * Says quietly that the lists were updated while an answer was showing, and whether that changed it. It stands in the
 * space above the answer, so that nothing moves. Its age goes on without being read out again.
 */
export function ListsUpdateLine({ form, view }: { readonly form: LookUpForm; readonly view: LookUpView }) {
  const news = useAnswerNews(form, view);
  const { update } = useListsStanding();
  return (
    <>
      <p role="status" className="sr-only">
        {news && update ? listsUpdateLine[news].told : ""}
      </p>
      {news && update ? <UpdateLine key={update.at} at={update.at} news={news} /> : null}
    </>
  );
}

function UpdateLine({ at, news }: { readonly at: number; readonly news: AnswerNews }) {
  const now = useNow(LOOK_EVERY_MS);
  return (
    <p
      aria-hidden
      className="settle-in figures absolute inset-x-0 bottom-full mb-1.5 text-xs text-ink-soft print:hidden"
    >
      {listsUpdateLine[news].shown(describeAge(now - at), (words) => (
        <strong>{words}</strong>
      ))}
    </p>
  );
}
