import { guidanceTexts } from "@/texts/guidance";
import type { Sourced } from "./source";

const { exceptionForms } = guidanceTexts;

/** A form to fax when Connect cannot be used for days before HealthHelp's first (R3). */
export interface ExceptionForm extends Sourced {
  readonly name: string;
  readonly linesOfBusiness: string;
}

/** The forms by the names the plan gives them. */
export const EXCEPTION_FORMS: readonly ExceptionForm[] = [
  { ...exceptionForms.facility, source: "N" },
  { ...exceptionForms.office, source: "N" },
];
