/** Where `/` leaves a pasted text for `/batch`, which takes it away. It never stands in an address. */
export const BATCH_PASTE_KEY = "which-portal.batch-paste";

/** Leaves a text for the page of code lists. False when the browser keeps nothing that long, or nothing at all. */
export function leaveForBatch(text: string): boolean {
  try {
    sessionStorage.setItem(BATCH_PASTE_KEY, text);
    return true;
  } catch {
    return false;
  }
}
