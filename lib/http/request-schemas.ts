import { z } from "zod";

/** How many requests one JSON call may hold. */
const MOST_REQUESTS = 10_000;

const DateOfServiceSchema = z
  .union(
    [z.string(), z.strictObject({ from: z.string(), to: z.string() })],
    "Give an ISO day, or a range as { from, to }",
  )
  .describe(
    "An ISO day, or a range of at most 366 days with both ends included. Left out, it means today in America/Los_Angeles, and the answer says that it was assumed.",
  )
  .meta({ examples: ["2026-05-14", { from: "2026-04-20", to: "2026-05-20" }] });

/** What a request may say beside its code. Unknown keys are refused: a misspelt date of service would mean today. */
export const AskedSchema = z
  .strictObject({
    modifiers: z
      .array(z.string())
      .describe("Modifiers given apart from the code, of two letters or digits each.")
      .optional(),
    dateOfService: DateOfServiceSchema.optional(),
    lineOfBusiness: z
      .enum(["ohp", "medicare"])
      .describe("`ohp` is the Oregon Health Plan (Medicaid), `medicare` CareOregon Advantage. Left out: not known.")
      .optional(),
    requestType: z
      .enum(["medical", "behavioral-health", "dental"])
      .describe("What kind of care the request is for. Left out, it means `medical`.")
      .optional(),
  })
  .describe("What may be said beside a code.");

/** One question of a call. */
export const RequestSchema = AskedSchema.extend({
  code: z
    .string()
    .describe("A CPT or HCPCS code, which may carry modifiers: `70551-26`.")
    .meta({ examples: ["70551-26"] }),
}).describe("One code to decide. A key that is not named here is refused.");

/** The body of a decisions call. */
export const DecisionsBodySchema = z
  .strictObject({
    requests: z.array(RequestSchema).min(1).max(MOST_REQUESTS),
    defaults: AskedSchema.optional().describe("Fills in what a request leaves out."),
  })
  .describe("Codes to decide, answered in their order.");

/** The query of a decisions call with one code. */
export const DecisionsQuerySchema = z.strictObject({
  code: RequestSchema.shape.code,
  dos: z.string().describe("An ISO day, or two with a slash between them: `2026-04-20/2026-05-20`.").optional(),
  lob: AskedSchema.shape.lineOfBusiness,
  type: AskedSchema.shape.requestType,
});

/** The query of a call with a body of rows: what its rows leave out. */
export const BulkQuerySchema = DecisionsQuerySchema.omit({ code: true });
