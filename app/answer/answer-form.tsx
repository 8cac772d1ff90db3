import { CODE_FIELD } from "@/components/lookup/code-field";
import { QuestionFields } from "@/components/lookup/question-fields";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { type IsoDate, parseIsoDate } from "@/lib/shared/iso-date";
import type { AddressQuestion } from "./read-question";

interface AnswerFormProps {
  readonly question: AddressQuestion;
  readonly today: IsoDate;
}

/** The question of this page, to be changed and asked again. It needs no script. */
export function AnswerForm({ question, today }: AnswerFormProps) {
  const { code, from, to, lineOfBusiness, requestType } = question;
  return (
    <form action="/answer" method="get" autoComplete="off" className="space-y-5 print:hidden">
      <TextField {...CODE_FIELD} defaultValue={code.slice(0, 64)} required hint="Such as 70551-26" />
      <TextField
        type="date"
        label="Date of service"
        name="dos"
        defaultValue={from === "" ? today : toFieldDay(from)}
        className="figures"
      />
      <Disclosure summary="Several dates" open={to !== ""}>
        <TextField
          type="date"
          label="Last date of service"
          name="last"
          defaultValue={toFieldDay(to)}
          className="figures"
          hint="At most 366 days. You get one answer for each part of the dates."
        />
      </Disclosure>
      <QuestionFields lineOfBusiness={lineOfBusiness} requestType={requestType} />
      <Button type="submit" variant="primary" className="w-full">
        Look up
      </Button>
    </form>
  );
}

/** A date field holds a day or nothing; the refusal beside it shows what the address said. */
function toFieldDay(text: string): string {
  const day = parseIsoDate(text);
  return day.ok ? day.value : "";
}
