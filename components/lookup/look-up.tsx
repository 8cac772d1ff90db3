"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef } from "react";
import { MyCodesPanel } from "../my-codes/my-codes-panel";
import { useEarlyInput } from "../ui/use-early-input";
import { useKeptFocus } from "../ui/use-kept-focus";
import { Announcement } from "./announcement";
import { leaveForBatch } from "./batch-hand-over";
import { KeyChoice } from "./key-choice";
import { ListsUpdateLine } from "./lists-update-line";
import { LookUpAnswer } from "./look-up-answer";
import { LookUpForm } from "./look-up-form";
import { SeveralCodesOffer } from "./several-codes-offer";
import { useHotkeys } from "./use-hotkeys";
import { useLookUp } from "./use-look-up";
import { useSeveralCodes } from "./use-several-codes";
import { useSlashKey } from "./use-slash-key";

/** The page `/` from the box to the answer. Nothing here asks the server about a code. */
export function LookUp() {
  const { form, change, today, lists, day, lastDay, view } = useLookUp();
  const codeBox = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const answerSide = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const several = useSeveralCodes(form.pasted ?? form.code);
  const isRefused = view.status === "answer" && "error" in view.answer && view.answer.error.code !== "not-a-date";
  const offer = isRefused ? several : undefined;

  useEarlyInput(() => {
    const typed = codeBox.current?.value ?? "";
    if (typed !== "") change({ code: typed });
  });

  const setCode = useCallback(
    (code: string) => {
      change({ code, pasted: undefined });
      codeBox.current?.focus();
    },
    [change],
  );

  useKeptFocus(answerSide);
  const goToBox = () => {
    codeBox.current?.focus();
    codeBox.current?.select();
  };
  useHotkeys({ onSlash: useSlashKey() ? goToBox : undefined, onEscape: () => setCode("") });

  return (
    <>
      <div ref={page} className="grid items-start gap-8 lg:grid-cols-[21rem_1fr] lg:gap-12">
        <div className="lg:sticky lg:top-8">
          <LookUpForm
            form={form}
            change={change}
            today={today}
            day={day}
            lastDay={lastDay}
            isRefused={isRefused}
            codeBox={codeBox}
            onCode={setCode}
            onEnter={() => answerSide.current?.focus()}
            onArrowDown={() => page.current?.querySelector<HTMLElement>("[data-suggestions] button")?.focus()}
          />
        </div>
        <div ref={answerSide} tabIndex={-1} className="relative min-w-0 rounded-card outline-offset-8">
          <ListsUpdateLine form={form} view={view} />
          {offer ? (
            <SeveralCodesOffer
              labels={offer.labels}
              onChoose={setCode}
              onOpen={() => {
                const isLeft = leaveForBatch(offer.text);
                if (isLeft) router.push("/batch");
                return isLeft;
              }}
            />
          ) : (
            <LookUpAnswer view={view} form={form} lists={lists} change={change} setCode={setCode} />
          )}
          <Announcement view={view} several={offer?.labels.length ?? 0} />
        </div>
      </div>
      <MyCodesPanel onChoose={setCode} />
      <KeyChoice />
    </>
  );
}
