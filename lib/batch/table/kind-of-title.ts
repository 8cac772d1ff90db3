import { kindOfHeader } from "../../codes/column-header";
import type { TitleKind } from "./column-choice";

const LINE_OF_BUSINESS =
  /\b(?:lobs?|lines? of business|health ?plans?|plan(?: name| type)?|payers?|payors?|insurances?|coverages?)\b/i;
const REQUEST_TYPE =
  /\b(?:(?:request|service|auth(?:orization)?|benefit|visit|care|pa)[ _-]?(?:type|category)|type of (?:request|service|care|benefit|visit))\b/i;
/** What names one member or one number of a plan, and not the plan. */
const OF_ONE_MEMBER = /\b(?:id|ids|no|num|number|#|group|grp|policy|member|subscriber|phone|address|holder)\b|#/i;

/**
 * Says what a column of a pasted list holds, judging by its title; nothing where the title does not tell.
 *
 * @example
 * kindOfTitle("LOB"); // "line-of-business"
 * kindOfTitle("CPT Code"); // "procedure"
 */
export function kindOfTitle(title: string): TitleKind | undefined {
  if (LINE_OF_BUSINESS.test(title) && !OF_ONE_MEMBER.test(title)) return "line-of-business";
  if (REQUEST_TYPE.test(title) && !OF_ONE_MEMBER.test(title)) return "request-type";
  return kindOfHeader(title);
}
