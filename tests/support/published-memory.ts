/**
 * Lets this process read the published lists anew, as one that has just started. A test that gets an emptied database
 * would else meet the lists of the test before it, since both counted the same number of publications.
 */
export function forgetPublishedLists(): void {
  Reflect.deleteProperty(globalThis, Symbol.for("which-portal.published-lists"));
}
