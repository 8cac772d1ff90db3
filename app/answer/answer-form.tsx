import { CODE_FIELD } from "@/components/lookup/code-field";
import { QuestionFields } from "@/components/lookup/question-fields";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { type IsoDate, parseIsoDate } from "@/lib/shared/iso-date";
import { lookUpTexts } from "@/texts/look-up";
import type { AddressQuestion } from "./read-question";

const { form: texts } = lookUpTexts;

interface AnswerFormProps {
  readonly question: AddressQuestion;
  readonly today: IsoDate;
}

/** The question of this page, to be changed and asked again. It needs no script. */
export function AnswerForm({ question, today }: AnswerFormProps) {
  const { code, from, to, lineOfBusiness, requestType } = question;
  return (
    <form action="/answer" method="get" autoComplete="off" className="space-y-5 print:hidden">
      <TextField {...CODE_FIELD} defaultValue={code.slice(0, 64)} required hint={texts.codeHint} />
      <TextField
        type="date"
        label={texts.day}
        name="dos"
        defaultValue={from === "" ? today : toFieldDay(from)}
        className="figures"
      />
      <Disclosure summary={texts.severalDates} open={to !== ""}>
        <TextField
          type="date"
          label={texts.lastDay}
          name="last"
          defaultValue={toFieldDay(to)}
          className="figures"
          hint={texts.lastDayHint}
        />
      </Disclosure>
      <QuestionFields lineOfBusiness={lineOfBusiness} requestType={requestType} />
      <Button type="submit" variant="primary" className="w-full">
        {texts.lookUp}
      </Button>
    </form>
  );
}

/** A date field holds a day or nothing; the refusal beside it shows what the address said. */
function toFieldDay(text: string): string {
  const day = parseIsoDate(text);
  return day.ok ? day.value : "";
}
