const CONTINUED = /[\s,–—-]*[([]?\s*\b(?:cont(?:inued|inues|inuation|['’]?d)?|contd)\b\.?\s*[)\]]?\s*$/i;

/**
 * Gives a service line as it is shown: on one line, without what says that it goes on from the page before.
 *
 * @example
 * tidyServiceLine("Cardiac services (cont.)"); // "Cardiac services"
 */
export function tidyServiceLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").replace(CONTINUED, "").trim();
}
