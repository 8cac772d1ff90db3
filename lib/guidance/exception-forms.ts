import type { Sourced } from "./source";

/** A form to fax when Connect cannot be used for days before HealthHelp's first (R3). */
export interface ExceptionForm extends Sourced {
  readonly name: string;
  readonly linesOfBusiness: string;
}

/** The forms by the names the plan gives them. */
export const EXCEPTION_FORMS: readonly ExceptionForm[] = [
  { name: "Retro Facility Authorization Form", linesOfBusiness: "OHP and Medicare", source: "N" },
  { name: "Retro Office/Clinic Authorization Form", linesOfBusiness: "OHP and Medicare", source: "N" },
];
