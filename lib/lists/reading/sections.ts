import type { LineOfBusiness } from "../../router/routing-tables";
import type { ActionWord } from "./read-action";
import { type LoneLine, namesServiceLine, readTableName } from "./read-heading";

/** What the headings of a table say of the rows below them. */
export interface Sections {
  serviceLine(): string | undefined;
  lineOfBusiness(): readonly LineOfBusiness[] | undefined;
  action(): ActionWord | undefined;
  /** Says whether a heading has ended the list: what follows tells how it was revised. */
  hasEnded(): boolean;
  /** Takes in a heading. `isNested`: it stands directly below another. */
  enter(heading: LoneLine, isNested: boolean): void;
  /** A header once more: whatever ended or left out rows above it no longer holds. */
  restart(): void;
}

/** Follows the headings of a table from its first row on, starting with what the name of its sheet says. */
export function startSections(tableName: string, usedTables: number, isOwn: boolean): Sections {
  const named = isOwn ? undefined : readTableName(tableName);
  const isTelling = named?.kind === "service-line" && (usedTables > 1 || namesServiceLine(named.serviceLine));
  let serviceLine = isTelling ? named.serviceLine : undefined;
  let lineOfBusiness = named?.kind === "plan" ? named.lineOfBusiness : undefined;
  let action: ActionWord | undefined;
  let hasEnded = false;
  /** The heading is a service line that headings of its own stand below. */
  let isParent = false;
  const enterServiceLine = (heading: string, isNested: boolean) => {
    if (isNested && serviceLine !== undefined && namesServiceLine(serviceLine) && !namesServiceLine(heading)) {
      isParent = true;
    } else if (!(isParent && !namesServiceLine(heading))) {
      serviceLine = heading;
      isParent = false;
    }
  };
  return {
    serviceLine: () => serviceLine,
    lineOfBusiness: () => lineOfBusiness,
    action: () => action,
    hasEnded: () => hasEnded,
    enter(heading, isNested) {
      if (heading.kind === "action") action = heading.action;
      else if (heading.kind === "plan") lineOfBusiness = heading.lineOfBusiness;
      else if (heading.kind === "ending") hasEnded = true;
      else if (heading.kind === "service-line") enterServiceLine(heading.serviceLine, isNested);
    },
    restart() {
      hasEnded = false;
    },
  };
}
