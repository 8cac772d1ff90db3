import { BEFORE_RELOAD } from "../offline/reload-once";

/** Holds what was typed from the moment a page reloads itself until it is back; otherwise nothing typed is kept. */
const FORM_KEY = "which-portal.look-up-over-reload";

/** Leaves the form for the page that comes after a reload which nobody asked for. Gives back what ends that. */
export function keepFormOverReload(readForm: () => object): () => void {
  const keep = () => {
    try {
      sessionStorage.setItem(FORM_KEY, JSON.stringify(readForm()));
    } catch {
      // Storage can be forbidden: the page then comes back empty.
    }
  };
  window.addEventListener(BEFORE_RELOAD, keep);
  return () => window.removeEventListener(BEFORE_RELOAD, keep);
}

/** Takes back the form that the page before the reload left, once. */
export function takeFormAfterReload<Form extends object>(): Form | undefined {
  try {
    const left = sessionStorage.getItem(FORM_KEY);
    sessionStorage.removeItem(FORM_KEY);
    return left === null ? undefined : (JSON.parse(left) as Form);
  } catch {
    return undefined;
  }
}
