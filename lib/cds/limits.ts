import type { CdsRefusal } from "./refusal";

/** More orders than any session has; a body within its limit could hold 40,000. */
export const MOST_ORDERS = 1_000;

/** More codings than one order has, billing options included. */
export const MOST_CODINGS = 500;

/** More procedure codes than all orders of a session have. */
export const MOST_CODES = 2_000;

/** More payors than a coverage has. */
export const MOST_PAYORS = 20;

/** Refuses a call that would hold up every other one. */
export const TOO_MUCH: CdsRefusal = {
  status: 413,
  text: `A call may have at most ${MOST_ORDERS} orders, ${MOST_CODINGS} codings in each, and ${MOST_CODES} procedure codes. Send fewer at a time.`,
};
