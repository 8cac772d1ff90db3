import { z } from "zod";

const DaySchema = z
  .string()
  .meta({ format: "date", description: "An ISO day: a day of the calendar, never a moment." });
const MomentSchema = z.string().meta({ format: "date-time" });
const CodeSchema = z
  .string()
  .regex(/^[0-9A-Z]{5}$/)
  .describe("A CPT or HCPCS code.");
const ModifierSchema = z.string().regex(/^[0-9A-Z]{2}$/);
const ListSchema = z.string().describe("The name of a list, such as `healthhelp`.");
const VersionSchema = z
  .string()
  .describe("The name of an edition: its first day, with a suffix where there was one before it.");
const LineOfBusinessSchema = z.enum(["ohp", "medicare"]);
const KindSchema = z.enum(["no-auth", "healthhelp"]);

const DestinationSchema = z.enum(["no-auth-needed", "healthhelp-webconsult", "connect"]);

const ListVersionRefSchema = z.strictObject({ list: ListSchema, version: VersionSchema });

export const StepSchema = z
  .strictObject({
    step: z.enum(["no-auth", "healthhelp"]),
    found: z.boolean(),
    lists: z.array(ListVersionRefSchema).describe("The editions that were asked."),
  })
  .describe("One question on the way to the answer.");

export const ConditionSchema = z
  .strictObject({ kind: z.enum(["note", "line-of-business", "modifier"]), list: ListSchema, text: z.string() })
  .describe("What an entry of a list asks for beside the outcome (R12).");

export const CautionSchema = z
  .strictObject({
    code: z.enum([
      "operational-notice",
      "listed-on-both",
      "no-auth-list-missing",
      "healthhelp-list-missing",
      "dme-list-missing",
      "did-you-mean",
      "list-overdue",
      "list-may-change",
      "bundled-codes",
      "pharmacy-path",
      "check-status",
      "routing-only",
    ]),
    message: z.string(),
    suggestions: z.array(CodeSchema).optional().describe("With `did-you-mean`: listed codes one slip away."),
    source: z.string().optional().describe("With `operational-notice`: where it was published."),
  })
  .describe("Something to know beside the answer. It never changes the outcome.");

export const AlternativeSchema = z
  .strictObject({
    when: z.strictObject({
      lineOfBusiness: LineOfBusinessSchema.optional(),
      modifier: ModifierSchema.nullable().optional().describe("null is any other modifier, or none."),
    }),
    outcome: DestinationSchema,
    rule: z.enum(["R1", "R2", "R3", "R4", "R5", "R6"]),
  })
  .describe("The answer for one choice of what is missing.");

export const DecisionSchema = z
  .strictObject({
    dateOfService: z.strictObject({
      from: DaySchema,
      to: DaySchema,
      assumed: z.boolean().describe("true where no day was given and today was taken."),
    }),
    outcome: z.enum([...DestinationSchema.options, "needs-information"]),
    rule: z.enum(["R1", "R2", "R3", "R4", "R5", "R6", "R12"]),
    serviceLine: z.string().optional(),
    demo: z.boolean().describe("true where a demo list was read: the answer is not one to act on."),
    steps: z.array(StepSchema),
    conditions: z.array(ConditionSchema),
    cautions: z.array(CautionSchema),
    needs: z.array(z.enum(["line-of-business", "modifier"])).describe("What is missing, with `needs-information`."),
    alternatives: z.array(AlternativeSchema),
    explanation: z.string().describe("One or two sentences that a person can read."),
  })
  .describe("The answer for one code over days on which it does not change.");

export const FaultSchema = z
  .strictObject({ path: z.string().describe("A JSON Pointer to the fault."), message: z.string() })
  .describe("One fault of a well-formed call: where it is and what is wrong there.");

export const ProblemSchema = z
  .strictObject({
    type: z.string().describe("Where this kind of problem is described, relative to the server."),
    title: z.string(),
    status: z.int(),
    code: z.string().describe("The kind of problem, for software."),
    detail: z.string().describe("What is wrong and what to do. It never repeats what was sent."),
    errors: z.array(FaultSchema).optional(),
  })
  .describe("A problem document (RFC 9457).");

const EchoSchema = z.string().describe("The code as it was sent, at most 64 characters of it.");
const IndexSchema = z.int().min(0).describe("The place of the request in the call, from 0.");

export const AnsweredSchema = z
  .strictObject({
    index: IndexSchema,
    input: EchoSchema,
    code: CodeSchema,
    modifiers: z.array(ModifierSchema),
    repairedFrom: z.string().optional().describe("What stood there where a letter was read as a digit."),
    decisions: z.array(DecisionSchema).min(1).describe("One for each part of the days, in their order."),
  })
  .describe("The answer to one request.");

export const RefusedSchema = z
  .strictObject({
    index: IndexSchema,
    input: EchoSchema,
    error: z.strictObject({
      code: z
        .enum([
          "not-a-procedure-code",
          "diagnosis-code",
          "wildcard",
          "not-a-date",
          "date-range-too-long",
          "invalid-request",
          "lists-missing",
        ])
        .describe("`invalid-request` comes with rows only: a JSON call with such a fault has no answer as a whole."),
      message: z.string(),
      suggestions: z.array(CodeSchema),
      list: ListSchema.optional().describe("Only for `lists-missing`: the list that could decide this code."),
      days: z
        .strictObject({ from: DaySchema, to: DaySchema })
        .optional()
        .describe("Only for `lists-missing`: the days on which it has no edition in force."),
      errors: z.array(FaultSchema).optional(),
    }),
  })
  .describe("Why one request has no outcome (R10, R11). It never becomes Connect.");

export const ListReadSchema = z
  .strictObject({
    list: ListSchema,
    kind: KindSchema,
    version: VersionSchema,
    effectiveFrom: DaySchema,
    demo: z.boolean(),
  })
  .describe("An edition that a decision of this answer read.");

export const ResultSchema = z.union([AnsweredSchema, RefusedSchema]).describe("What one request comes to.");

export const DecisionsAnswerSchema = z
  .strictObject({
    listsRevision: z.string().describe("Changes whenever a published list changes."),
    lists: z.array(ListReadSchema),
    results: z.array(ResultSchema).describe("One for each request, in their order."),
  })
  .describe("The answers of a call.");

export const VersionDocumentSchema = z
  .strictObject({
    version: VersionSchema,
    effectiveFrom: DaySchema,
    demo: z.boolean(),
    entryCount: z.int().min(0),
    sourceFile: z.string(),
    sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
    publishedAt: MomentSchema,
  })
  .describe("One published edition.");

const UncheckedSinceSchema = MomentSchema.optional().describe(
  "Only while the database does not answer: since when nobody can tell whether these lists are the current ones.",
);

export const ListsDocumentSchema = z
  .strictObject({
    listsRevision: z.string(),
    uncheckedSince: UncheckedSinceSchema,
    lists: z.array(
      z.strictObject({
        list: ListSchema,
        kind: KindSchema,
        name: z.string(),
        versions: z.array(VersionDocumentSchema).describe("The oldest first."),
      }),
    ),
  })
  .describe("The lists and their published editions.");

export const EntrySchema = z
  .strictObject({
    code: z.string().describe("A code, or a range as `62320-62323`."),
    modifiers: z.array(ModifierSchema),
    serviceLine: z.string().nullable(),
    lineOfBusiness: z.array(LineOfBusinessSchema).describe("Empty means every one."),
    note: z.string().nullable(),
    effectiveFrom: DaySchema.nullable(),
    effectiveTo: DaySchema.nullable(),
    description: z.string().optional().describe("Only where the file of the plan had one."),
  })
  .describe("One row of an edition.");

export const EditionDocumentSchema = VersionDocumentSchema.extend({
  list: ListSchema,
  entries: z.array(EntrySchema),
}).describe("A published edition with its entries.");

export const CurrentListsSchema = z
  .strictObject({
    revision: z.string().describe("Names the content of all published lists."),
    snapshot: z
      .string()
      .describe("Where these lists are, compiled for browsers. That address never changes its content."),
    bytes: z.int().min(0).describe("The length of the snapshot as it is before packing."),
    publishedAt: MomentSchema.optional(),
    uncheckedSince: UncheckedSinceSchema,
  })
  .describe("Which lists are current.");

export const HealthSchema = z.strictObject({ status: z.literal("up") }).describe("The process is up.");

export const ReadinessSchema = z
  .strictObject({
    status: z.literal("ready"),
    listsRevision: z.string(),
    missingLists: z.array(ListSchema),
    database: z.enum(["up", "away"]).describe("While it is away, the last known lists answer."),
    uncheckedSince: UncheckedSinceSchema,
  })
  .describe("The process can answer for today.");
