import { z } from "zod";

export const CdsServicesSchema = z
  .object({
    services: z.array(
      z.object({
        hook: z.enum(["order-select", "order-sign", "appointment-book", "order-dispatch"]),
        id: z.literal("which-portal"),
        title: z.string(),
        description: z.string(),
        usageRequirements: z.string(),
        prefetch: z.record(z.string(), z.string()),
        extension: z.record(z.string(), z.unknown()).optional().describe("With coverage information only."),
      }),
    ),
  })
  .describe("The services of this server, one for each hook.");

export const CardSchema = z
  .object({
    uuid: z.string(),
    summary: z.string().max(139),
    detail: z.string().describe("GitHub flavored Markdown: the codes, what to do, the cautions."),
    indicator: z.enum(["info", "warning"]),
    source: z.object({ label: z.string(), url: z.string() }),
    links: z.array(z.object({ label: z.string(), url: z.string(), type: z.literal("absolute") })),
  })
  .describe("What is to be known about one portal.");

export const SystemActionSchema = z
  .object({
    type: z.literal("update"),
    description: z.string(),
    resource: z
      .object({ resourceType: z.string(), extension: z.array(z.unknown()) })
      .describe("The order as it was sent, with coverage information among its extensions."),
  })
  .describe("Coverage information on one order, where the operator answers for a payer.");

export const HookAnswerSchema = z
  .object({
    cards: z.array(CardSchema).describe("One for each portal; empty where there is nothing to say."),
    systemActions: z.array(SystemActionSchema).optional(),
  })
  .describe("The answer to a hook.");

export const OperationOutcomeSchema = z
  .object({
    resourceType: z.literal("OperationOutcome"),
    issue: z.array(
      z.object({
        severity: z.literal("error"),
        code: z.string(),
        details: z.object({ text: z.string() }),
        diagnostics: z.string(),
        expression: z.array(z.string()).optional(),
      }),
    ),
  })
  .describe("What was wrong with a call, as FHIR says it. It never repeats what was sent.");
