import type { ColumnProfile } from "./column-profile";
import { guessColumns, type JudgedColumn } from "./guess-columns";
import { roleOfHeader, toHeaderText } from "./header-role";
import type { ColumnRole, LayoutColumn } from "./list-layout";
import { readLineOfBusiness } from "./read-line-of-business";

const FEW = 0.2;
const HALF = 0.5;
const MOST = 0.7;
const NEARLY_ALL = 0.9;
const FEW_WORDS = 12;
const FEWEST_UNNAMED = 3;
const EFFECTIVE = /\beff/i;

/**
 * Which columns of a table hold what, by their headers and by their cells? Empty if none holds codes.
 *
 * A header that is sure is believed unless no cell bears it out; one that is not, or none, leaves it to the cells.
 */
export function assignColumns(
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
  hasHeader: boolean,
): readonly LayoutColumn[] {
  const columns = profiles.map((profile, column): JudgedColumn => {
    const header = headers[column] ?? "";
    return { column, header, says: roleOfHeader(header), profile };
  });
  const codes = findCodeColumns(columns);
  if (codes.length === 0) return [];
  const roles = new Map<number, ColumnRole>(codes.map((column) => [column, "code"]));
  for (const judged of columns) {
    if (roles.has(judged.column)) continue;
    const role = judgeRole(judged, columns);
    if (role !== undefined && isFree(role, judged, roles, columns)) roles.set(judged.column, role);
  }
  for (const [column, role] of guessColumns(columns, roles, hasHeader)) roles.set(column, role);
  const lastHeld = [...roles].sort(([left], [right]) => left - right);
  return lastHeld.map(([column, role]) => ({ column, role, header: headers[column] ?? "" }));
}

function findCodeColumns(columns: readonly JudgedColumn[]): readonly number[] {
  const named = columns.filter((judged) => mayBe(judged, "code") && isSure(judged) && nearShare(judged) >= FEW);
  const likely = columns.filter(
    (judged) => !isSure(judged) && mayBe(judged, "code") && isCodes(judged, named.length > 0),
  );
  const found = [...named, ...likely];
  const unnamed = columns.filter((judged) => judged.says.kind === "unknown" && isUnnamedCodes(judged, found, columns));
  const all = [...found, ...unnamed];
  if (all.length > 0) return all.map(({ column }) => column).sort((left, right) => left - right);
  // A column that says what it is, and is empty or holds hardly a code: the rows will tell.
  const empty = columns.find(
    (judged) => isSure(judged) && mayBe(judged, "code") && (judged.profile.filled === 0 || nearShare(judged) > 0),
  );
  return empty === undefined ? [] : [empty.column];
}

function isCodes(judged: JudgedColumn, hasNamed: boolean): boolean {
  return !judged.profile.isCounting && codeShare(judged) >= (hasNamed ? NEARLY_ALL : HALF);
}

function isUnnamedCodes(
  judged: JudgedColumn,
  found: readonly JudgedColumn[],
  columns: readonly JudgedColumn[],
): boolean {
  const { profile, header } = judged;
  if (profile.isCounting || profile.codes + profile.described === 0) return false;
  if (found.length === 0) return codeShare(judged) >= HALF;
  const tallest = Math.max(...columns.map((other) => other.profile.filled));
  const isEnough = header === "" || profile.filled >= FEWEST_UNNAMED || profile.filled === tallest;
  return isEnough && nearShare(judged) >= NEARLY_ALL;
}

/** Says whether a header allows a role. */
function mayBe({ says }: JudgedColumn, role: ColumnRole): boolean {
  return says.kind === "sure" ? says.role === role : says.kind === "maybe" && says.roles.includes(role);
}

function isSure({ says }: JudgedColumn): boolean {
  return says.kind === "sure";
}

function share(count: number, { profile }: JudgedColumn): number {
  return profile.filled === 0 ? 0 : count / profile.filled;
}

function codeShare(judged: JudgedColumn): number {
  return share(judged.profile.codes + judged.profile.described, judged);
}

function nearShare(judged: JudgedColumn): number {
  return share(judged.profile.codes + judged.profile.described + judged.profile.nearCodes, judged);
}

const JUDGES: Readonly<
  Record<Exclude<ColumnRole, "code">, (judged: JudgedColumn, all: readonly JudgedColumn[]) => boolean>
> = {
  "code-to": (judged) => codeShare(judged) >= (isSure(judged) ? FEW : HALF),
  modifiers: (judged) => isSure(judged) || share(judged.profile.modifiers, judged) >= HALF,
  "service-line": (judged) =>
    share(judged.profile.codeSystems, judged) < MOST &&
    share(judged.profile.authorizations, judged) < HALF &&
    (isSure(judged) || isRepeated(judged)),
  "line-of-business": (judged, all) =>
    isSure(judged) ||
    (isPlanName(judged) ? isPlanFlag(judged, all) : share(judged.profile.linesOfBusiness, judged) >= MOST),
  note: (judged) => isSure(judged) || share(judged.profile.worded, judged) >= HALF,
  "effective-from": isDays,
  "effective-to": isDays,
  description: (judged) => isSure(judged) || share(judged.profile.worded, judged) >= HALF,
  action: (judged) => share(judged.profile.actions, judged) >= (isSure(judged) ? FEW : MOST),
};

function judgeRole(judged: JudgedColumn, all: readonly JudgedColumn[]): ColumnRole | undefined {
  const { says, profile } = judged;
  if (says.kind === "says-authorization") return share(profile.authorizations, judged) >= HALF ? undefined : "note";
  if (says.kind !== "sure" && says.kind !== "maybe") return undefined;
  const roles = says.kind === "sure" ? [says.role] : says.roles;
  const found = roles.find((role) => role !== "code" && JUDGES[role](judged, all));
  if (found !== undefined) return found;
  if (share(profile.authorizations, judged) >= HALF) return undefined;
  // A column "Effective" of words, or "Medicare" with a sentence: not what it was taken for, but worth showing.
  const isWorded =
    profile.worded > 0 && share(profile.worded, judged) >= HALF && share(profile.codeSystems, judged) < MOST;
  return isWorded && (isSure(judged) || mayBe(judged, "line-of-business")) && !mayBe(judged, "code")
    ? "note"
    : undefined;
}

function isDays(judged: JudgedColumn): boolean {
  const { days, dayLike, filled } = judged.profile;
  return isSure(judged) ? filled === 0 || days + dayLike > 0 : share(days, judged) >= HALF;
}

/** A few words said of many rows, and not one to each. */
function isRepeated(judged: JudgedColumn): boolean {
  const { worded, distinct, filled } = judged.profile;
  const isFew = mayBe(judged, "description") ? distinct * 2 <= filled : distinct <= FEW_WORDS || distinct * 4 <= filled;
  return share(worded, judged) >= HALF && isFew;
}

function isPlanName({ header }: JudgedColumn): boolean {
  return readLineOfBusiness(toHeaderText(header))?.length === 1;
}

/** "OHP" beside "Medicare", each with yes or no. One of them alone does not say what its "no" leaves. */
function isPlanFlag(judged: JudgedColumn, all: readonly JudgedColumn[]): boolean {
  const isFlag = (other: JudgedColumn) => other.profile.yesOrNo === other.profile.filled && isPlanName(other);
  const named = new Set(all.filter(isFlag).flatMap(({ header }) => readLineOfBusiness(toHeaderText(header)) ?? []));
  return isFlag(judged) && named.size > 1;
}

const OFTEN: ReadonlySet<ColumnRole> = new Set(["code", "note", "modifiers", "line-of-business"]);

/** Most roles are given once to each group of columns that belong to one code column. */
function isFree(
  role: ColumnRole,
  judged: JudgedColumn,
  roles: ReadonlyMap<number, ColumnRole>,
  all: readonly JudgedColumn[],
): boolean {
  if (OFTEN.has(role)) return true;
  const codes = [...roles].flatMap(([column, given]) => (given === "code" ? [column] : []));
  const isNear = (column: number) => isSameGroup(column, judged.column, codes);
  if ([...roles].some(([column, given]) => given === role && isNear(column))) return false;
  return !all.some((other) => other !== judged && isNear(other.column) && isBetter(other, judged, role));
}

function isBetter(other: JudgedColumn, judged: JudgedColumn, role: ColumnRole): boolean {
  if (!isSure(other) || !mayBe(other, role) || !JUDGES[role === "code" ? "note" : role](other, [])) return false;
  if (!isSure(judged)) return true;
  // "Date added" beside "Effective date".
  return role === "effective-from" && EFFECTIVE.test(other.header) && !EFFECTIVE.test(judged.header);
}

/** Where several code columns stand side by side, what lies on the other side of one belongs to it. */
function isSameGroup(left: number, right: number, codes: readonly number[]): boolean {
  const [low, high] = left < right ? [left, right] : [right, left];
  return codes.length < 2 || !codes.some((code) => code > low && code < high);
}
