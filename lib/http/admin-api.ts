import { z } from "zod";
import { expandRange } from "../codes/code-range";
import { isModifier, isProcedureCode, type Modifier, type ProcedureCode } from "../codes/procedure-code";
import { isPublicationFindingCode, type PublicationFindingCode } from "../lists/compare/publication-finding";
import type { PublicationOrder } from "../lists/drafts/draft-documents";
import { type ColumnRole, isColumnRole, type ListLayout } from "../lists/reading/list-layout";
import type { RowDecision } from "../lists/reading/row-reading";
import { SOURCE_LIMITS } from "../lists/source/source-document";
import type { Destination, ListEntry, OperationalNotice } from "../router/routing-tables";
import { type IsoDate, parseIsoDate } from "../shared/iso-date";

const MOST_DECISIONS = 20_000;
/** One row of a file names hardly more codes than that, and the parts of a body must not multiply. */
const MOST_ENTRIES_OF_ROW = 2_000;

/** Text without space around it, of which there is some. */
function someText(most: number) {
  return z.string().trim().min(1, "Write something here").max(most, `Write at most ${most} characters`);
}

const DaySchema = z
  .string()
  .refine((text) => parseIsoDate(text).ok, "Give a day as 2026-11-15")
  .transform((text) => text.trim() as IsoDate);

const CodeSchema = z.custom<ProcedureCode>(
  (code) => typeof code === "string" && isProcedureCode(code),
  "This is not a procedure code",
);

const EntrySchema = z
  .object({
    code: CodeSchema,
    codeTo: CodeSchema.exactOptional(),
    modifiers: z.array(
      z.custom<Modifier>((text) => typeof text === "string" && isModifier(text), "This is not a modifier"),
    ),
    lineOfBusiness: z.array(z.enum(["ohp", "medicare"])),
    serviceLine: someText(120).exactOptional(),
    note: someText(2000).exactOptional(),
    effectiveFrom: DaySchema.exactOptional(),
    effectiveTo: DaySchema.exactOptional(),
    description: someText(2000).exactOptional(),
  })
  .refine(({ code, codeTo }) => codeTo === undefined || expandRange(code, codeTo).ok, {
    path: ["codeTo"],
    message: "These two are not the ends of a range",
  })
  .refine(({ effectiveFrom: from, effectiveTo: to }) => from === undefined || to === undefined || from <= to, {
    path: ["effectiveTo"],
    message: "This is before the first day",
  }) satisfies z.ZodType<ListEntry>;

const ActionSchema = z.enum(["add", "delete", "change"]);
const RowSchema = z.int().min(0);

const DecisionSchema = z.discriminatedUnion("choice", [
  z.object({
    row: RowSchema,
    choice: z.literal("enter"),
    entries: z.array(EntrySchema).min(1).max(MOST_ENTRIES_OF_ROW),
    action: ActionSchema,
  }),
  z.object({ row: RowSchema, choice: z.literal("skip"), reason: someText(500) }),
  z.object({ row: RowSchema, choice: z.literal("undo") }),
]) satisfies z.ZodType<RowDecision>;

/** What a maintainer says of rows of a draft. */
export const DecisionsSchema = z.strictObject({ decisions: z.array(DecisionSchema).max(MOST_DECISIONS) });

const ColumnSchema = z.object({
  column: z
    .int()
    .min(0)
    .max(SOURCE_LIMITS.columns - 1),
  role: z.custom<ColumnRole>(isColumnRole, "There is no such role"),
  header: z.string().max(SOURCE_LIMITS.cellCharacters),
});

/** Which sheets and columns of a draft's file are to be read. */
export const LayoutSchema = z.object({
  kind: z.enum(["whole", "changes"]),
  tables: z
    .array(
      z.object({
        table: z.string().max(200),
        use: z.boolean(),
        unused: z.enum(["no-codes", "excluded-list", "key", "hidden", "by-hand"]).exactOptional(),
        header: z.int().min(0).exactOptional(),
        columns: z.array(ColumnSchema).max(SOURCE_LIMITS.columns),
      }),
    )
    .max(1_000),
}) satisfies z.ZodType<ListLayout>;

const FindingCodeSchema = z.custom<PublicationFindingCode>(isPublicationFindingCode, "There is no such finding");

/** From which day a draft is to be published, and what was confirmed. */
export const PublicationOrderSchema = z.strictObject({
  effectiveFrom: DaySchema,
  confirmed: z.array(FindingCodeSchema).max(20),
  revision: z.int().min(0),
}) satisfies z.ZodType<PublicationOrder>;

/** The day for which a draft is to be reviewed. */
export const ReviewSchema = z.object({ effectiveFrom: DaySchema });

/** Why an edition is to be withdrawn. */
export const WithdrawalSchema = z.strictObject({ reason: someText(1000), revision: z.int().min(0).exactOptional() });

const DESTINATIONS = ["no-auth-needed", "healthhelp-webconsult", "connect"] as const satisfies readonly Destination[];

/** An announcement about a destination. */
export const NoticeSchema = z
  .strictObject({
    destination: z.enum(DESTINATIONS),
    from: DaySchema,
    until: DaySchema.exactOptional(),
    text: someText(1000),
    source: someText(1000).refine(isWebAddress, "Give the address of the page that says so, beginning with https://"),
  })
  .refine(({ from, until }) => until === undefined || from <= until, {
    path: ["until"],
    message: "This is before the first day",
  }) satisfies z.ZodType<OperationalNotice>;

/** Whom a key is for, as the list of keys and the log name it. */
export const ApiKeySchema = z.strictObject({
  name: someText(80).regex(/^\P{Cc}*$/u, "Write it on one line"),
});

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/i.test(text) && URL.canParse(text);
}
