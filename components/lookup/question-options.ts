import type { RadioOption } from "@/components/ui/radio-group";
import type { RequestType } from "@/lib/router/decision";
import { LINE_OF_BUSINESS_WORDS, REQUEST_TYPE_WORDS } from "@/lib/router/explain";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { lookUpTexts } from "@/texts/look-up";

/** The line of business as a form holds it: `""` while it is not known. */
export type LineOfBusinessChoice = LineOfBusiness | "";

/** The choices of the group for the line of business. */
export const LINE_OF_BUSINESS_OPTIONS: readonly RadioOption<LineOfBusinessChoice>[] = [
  { value: "", label: lookUpTexts.form.notSure },
  { value: "ohp", label: LINE_OF_BUSINESS_WORDS.ohp },
  { value: "medicare", label: LINE_OF_BUSINESS_WORDS.medicare },
];

/** The choices of the group for the request type. */
export const REQUEST_TYPE_OPTIONS: readonly RadioOption<RequestType>[] = [
  { value: "medical", label: REQUEST_TYPE_WORDS.medical },
  { value: "behavioral-health", label: REQUEST_TYPE_WORDS["behavioral-health"] },
  { value: "dental", label: REQUEST_TYPE_WORDS.dental },
];
