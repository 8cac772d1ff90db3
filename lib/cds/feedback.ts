import { z } from "zod";
import { err, ok, type Result } from "../shared/result";
import type { CdsRefusal } from "./refusal";

/** RFC 3339, section 5.6. */
const MOMENT = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

const ReasonSchema = z.object({
  reason: z.object({ code: z.string(), system: z.string().nullish(), display: z.string().nullish() }).nullish(),
  userComment: z.string().nullish(),
});

const OutcomeSchema = z.object({
  card: z.string().min(1),
  overrideReason: ReasonSchema.nullish(),
  outcomeTimestamp: z.string().max(64).regex(MOMENT),
});

/** What users made of cards. */
export const FeedbackSchema = z.object({
  feedback: z.array(
    z.discriminatedUnion("outcome", [
      OutcomeSchema.extend({
        outcome: z.literal("accepted"),
        acceptedSuggestions: z.array(z.object({ id: z.string() })),
      }),
      OutcomeSchema.extend({
        outcome: z.literal("overridden"),
        acceptedSuggestions: z.array(z.unknown()).nullish(),
      }),
    ]),
  ),
});

/**
 * Checks what users made of cards, in the shape of CDS Hooks 2.0. Nothing of it is given back: a comment may hold what
 * identifies a patient, so that nothing is kept and nobody can come to depend on it.
 */
export function checkFeedback(body: unknown): Result<undefined, CdsRefusal> {
  if (FeedbackSchema.safeParse(body).success) return ok(undefined);
  return err({
    status: 400,
    text: "Feedback is a list of { card, outcome, outcomeTimestamp }, where outcome is accepted, with acceptedSuggestions, or overridden.",
  });
}
