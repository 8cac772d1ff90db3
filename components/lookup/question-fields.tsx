import type { RequestType } from "@/lib/router/decision";
import { lookUpTexts } from "@/texts/look-up";
import { RadioGroup } from "../ui/radio-group";
import { LINE_OF_BUSINESS_OPTIONS, type LineOfBusinessChoice, REQUEST_TYPE_OPTIONS } from "./question-options";

interface QuestionFieldsProps {
  readonly lineOfBusiness: LineOfBusinessChoice;
  readonly requestType: RequestType;
  /** Without handlers these are plain form fields that start at the given choices. */
  readonly onLineOfBusiness?: (choice: LineOfBusinessChoice) => void;
  readonly onRequestType?: (choice: RequestType) => void;
}

/** What can decide beside code and date: who pays, and what kind of request it is. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { lineOfBusiness, requestType, onLineOfBusiness, onRequestType } = props;
  return (
    <>
      <RadioGroup
        legend={lookUpTexts.form.lineOfBusiness}
        name="lob"
        options={LINE_OF_BUSINESS_OPTIONS}
        {...(onLineOfBusiness
          ? { value: lineOfBusiness, onChange: onLineOfBusiness }
          : { defaultValue: lineOfBusiness })}
      />
      <RadioGroup
        legend={lookUpTexts.form.requestType}
        name="type"
        options={REQUEST_TYPE_OPTIONS}
        {...(onRequestType ? { value: requestType, onChange: onRequestType } : { defaultValue: requestType })}
      />
    </>
  );
}
