import { describe, expect, it } from "vitest";
import { CONTACTS, toTelephoneLink } from "../../../lib/guidance/contacts";
import { EXCEPTION_FORMS } from "../../../lib/guidance/exception-forms";
import { LINKS, SOURCE_PAGES } from "../../../lib/guidance/links";
import { nextStepsFor } from "../../../lib/guidance/next-steps";
import { plansFor } from "../../../lib/guidance/plans";

const hostOf = (href: string | undefined) => (href === undefined ? undefined : new URL(href).host);

describe("next steps", () => {
  it("R1 has nothing to submit: no action and no fallback", () => {
    expect(nextStepsFor("R1").action).toBeUndefined();
    expect(nextStepsFor("R1").fallback).toBeUndefined();
  });

  it("R2 opens OneHealthPort, never Connect, and looks up the status at HealthHelp", () => {
    const { action, directLogin, status, contact } = nextStepsFor("R2");
    expect(hostOf(action?.href)).toBe("www.onehealthport.com");
    expect(directLogin).toBeUndefined();
    expect(status?.link?.href).toBe("https://www.healthhelp.com/CAREOR");
    expect(contact).toBe(CONTACTS.healthHelp);
  });

  it("R2 offers no fax form: they are for dates before the cutoff", () => {
    expect(nextStepsFor("R2").fallback?.forms).toEqual([]);
    expect(nextStepsFor("R2").fallback?.mailByPlan).toBe(false);
  });

  it("R3 falls back to both exception forms, and to mail by plan only behind them", () => {
    const { fallback } = nextStepsFor("R3");
    expect(fallback?.forms).toEqual(EXCEPTION_FORMS);
    expect(fallback?.mailByPlan).toBe(true);
    expect(fallback?.text).toContain("before May 1, 2026");
  });

  it.each(["R4", "R5", "R6"] as const)("%s offers neither the forms nor the mail of R3", (rule) => {
    expect(nextStepsFor(rule).fallback?.forms).toEqual([]);
    expect(nextStepsFor(rule).fallback?.mailByPlan).toBe(false);
  });

  it("R5 asks for the exception form at 800-224-4840, option 3", () => {
    const contact = nextStepsFor("R5").fallback?.contact;
    expect(contact?.phones).toEqual(["800-224-4840"]);
    expect(contact?.menu).toBe("option 3");
  });

  it.each(["R3", "R4", "R5"] as const)("R6 a direct login is offered where %s leads to Connect", (rule) => {
    expect(nextStepsFor(rule).directLogin?.href).toBe(LINKS.portalPage.href);
  });

  it("R6 a dental request is not sent through OneHealthPort", () => {
    expect(hostOf(nextStepsFor("R6").action?.href)).toBe("www.careoregon.org");
  });

  it("R12 asks to choose, and opens nothing", () => {
    expect(nextStepsFor("R12").action).toBeUndefined();
  });
});

describe("plans", () => {
  it.each([
    ["ohp", ["CareOregon/Health Share", "Jackson Care Connect", "Columbia Pacific CCO"]],
    ["medicare", ["CareOregon Advantage"]],
  ] as const)("names the plans of %s", (lineOfBusiness, names) => {
    expect(plansFor(lineOfBusiness).map(({ name }) => name)).toEqual(names);
  });

  it("names all plans while the line of business is not known", () => {
    expect(plansFor(undefined)).toHaveLength(4);
  });

  it("R3 gives each OHP plan its own address, and CareOregon Advantage none", () => {
    expect(plansFor("ohp").map(({ providerRelations }) => providerRelations)).toEqual([
      "Metroprs@careoregon.org",
      "jacksonprs@careoregon.org",
      "colpacPRS@careoregon.org",
    ]);
    expect(plansFor("medicare")[0]?.providerRelations).toBeUndefined();
  });
});

describe("contacts and links", () => {
  it.each([
    ["(800) 546-7092", "tel:+18005467092"],
    ["503-416-4100", "tel:+15034164100"],
  ])("writes %s as %s", (phone, link) => {
    expect(toTelephoneLink(phone)).toBe(link);
  });

  it("links only to encrypted pages", () => {
    const addresses = [...Object.values(LINKS), ...SOURCE_PAGES].map(({ href }) => new URL(href).protocol);
    expect(new Set(addresses)).toEqual(new Set(["https:"]));
  });
});
