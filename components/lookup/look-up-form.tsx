"use client";

import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, memo, type RefObject, useCallback, useState } from "react";
import { LINE_OF_BUSINESS_WORDS, REQUEST_TYPE_WORDS } from "@/lib/router/explain";
import type { IsoDate } from "@/lib/shared/iso-date";
import { lookUpTexts } from "@/texts/look-up";
import { REFUSAL_ID } from "../decision/refusal-card";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { TextField } from "../ui/field";
import { ClockDoubtNote } from "./clock-doubt-note";
import { CODE_FIELD } from "./code-field";
import { DayField } from "./day-field";
import type { ReadDay } from "./day-input";
import { LostZeroOffer } from "./lost-zero-offer";
import { QuestionFields } from "./question-fields";
import { describeMissing, toTypingState } from "./typing-state";
import type { LookUpForm as FormState } from "./use-look-up";

const { form: texts } = lookUpTexts;

interface LookUpFormProps {
  readonly form: FormState;
  readonly change: (part: Partial<FormState>) => void;
  readonly today: IsoDate | undefined;
  readonly day: ReadDay;
  readonly lastDay: ReadDay;
  readonly isRefused: boolean;
  readonly codeBox: RefObject<HTMLInputElement | null>;
  /** Takes a code that was offered under the box. */
  readonly onCode: (code: string) => void;
  readonly onEnter: () => void;
  readonly onArrowDown: () => void;
}

/** More than this of a pasted text is not shown in the box; all of it is kept. */
const SHOWN_LENGTH = 200;

/** The question: a code, a date, and what else can decide. Without scripts it sends itself to `/answer`. */
export function LookUpForm(props: LookUpFormProps) {
  const { form, change, today, day, lastDay, isRefused, codeBox, onCode, onEnter, onArrowDown } = props;

  // What a key does not change is not drawn again with it.
  const changeDay = useCallback((next: FormState["day"]) => change({ day: next }), [change]);
  const changeLastDay = useCallback((next: FormState["lastDay"]) => change({ lastDay: next }), [change]);

  const keepLines = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text");
    if (!/[\n\r\t]/.test(text.trim())) return;
    // The box would drop the line breaks, and with them where one code ends and the next begins.
    event.preventDefault();
    change({ code: text.slice(0, SHOWN_LENGTH).replace(/\s+/g, " ").trim(), pasted: text });
  };

  const goDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    onArrowDown();
  };

  return (
    <form
      action="/answer"
      method="get"
      autoComplete="off"
      className="flex flex-wrap gap-x-6 gap-y-4 lg:flex-col lg:flex-nowrap print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      <div className="grid w-full items-start gap-x-3 gap-y-5 xs:grid-cols-[1fr_9.75rem] lg:grid-cols-1">
        <div>
          <TextField
            {...CODE_FIELD}
            // One came to ask. The browser puts the focus here before any script runs.
            autoFocus
            ref={codeBox}
            value={form.code}
            refusedBy={isRefused ? REFUSAL_ID : undefined}
            hint={toTypingState(form.code) === "incomplete" ? describeMissing(form.code) : texts.codeHint}
            onChange={(event) => change({ code: event.target.value, pasted: undefined })}
            onPaste={keepLines}
            onKeyDown={goDown}
          />
          <LostZeroOffer text={form.code} onChoose={onCode} />
        </div>
        <DayField
          label={texts.day}
          name="dos"
          text={form.day?.text ?? today ?? ""}
          read={day}
          required
          onChange={changeDay}
        />
      </div>
      <ClockDoubtNote />
      <Disclosure
        summary={texts.severalDates}
        className="open:w-full"
        onClose={() => change({ lastDay: { text: "", partial: false } })}
      >
        <DayField
          label={texts.lastDay}
          name="last"
          text={form.lastDay.text}
          read={lastDay}
          hint={texts.lastDayHint}
          onChange={changeLastDay}
        />
      </Disclosure>
      <MoreFields lineOfBusiness={form.lineOfBusiness} requestType={form.requestType} change={change} />
      <noscript>
        <Button type="submit" variant="primary" className="w-full">
          {texts.lookUp}
        </Button>
      </noscript>
    </form>
  );
}

type MoreFieldsProps = Pick<FormState, "lineOfBusiness" | "requestType"> & Pick<LookUpFormProps, "change">;

/** On a small screen the answer comes before what few requests need; the line says what is chosen. */
const MoreFields = memo(function MoreFields({ lineOfBusiness, requestType, change }: MoreFieldsProps) {
  const [isOpen, setOpen] = useState(false);
  const words = [
    ...(lineOfBusiness === "" ? [] : [LINE_OF_BUSINESS_WORDS[lineOfBusiness]]),
    ...(requestType === "medical" ? [] : [REQUEST_TYPE_WORDS[requestType]]),
  ];
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="more-fields"
        onClick={() => setOpen(!isOpen)}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-control text-left text-sm font-medium text-ink-soft hover:text-ink lg:hidden noscript:hidden"
      >
        <ChevronDown aria-hidden className={clsx("size-4 shrink-0 transition-transform", isOpen && "rotate-180")} />
        <span>
          {texts.more}
          {words.length === 0 ? null : <span className="font-normal text-ink-faint">{texts.moreChosen(words)}</span>}
        </span>
      </button>
      <div id="more-fields" className={clsx("w-full space-y-4 lg:block noscript:block", isOpen ? "block" : "hidden")}>
        <QuestionFields
          lineOfBusiness={lineOfBusiness}
          requestType={requestType}
          onLineOfBusiness={(chosen) => change({ lineOfBusiness: chosen })}
          onRequestType={(chosen) => change({ requestType: chosen })}
        />
      </div>
    </>
  );
});
