import type { ReactNode } from "react";

type Words = (words: string) => ReactNode;

/** The page for developers, beside the API's own description; trying a call is in `api-call`. */
export const apiPageTexts = {
  page: {
    title: "API",
    description: "Ask from other software which portal a code goes to: every call, with a place to try it.",
    heading: "Ask from other software",
    lead: (link: Words) => (
      <>
        The answers of these pages, for scripts and EHRs. The same description for software is {link("openapi.json")}{" "}
        (OpenAPI 3.1).
      </>
    ),
    contents: "On this page",
    rules: "Every call",
    rulesTitle: "What holds for every call",
    problems: "Problems",
    problemsLead: "What a call that fails as a whole can meet, by its code.",
    shapes: "Shapes",
    shapesLead: "What goes over the wire, field by field.",
  },

  /** What holds for every call, one rule after the other. */
  callingRules: [
    (strong: Words) => (
      <>
        {strong("No patient data.")} A code, a day and a line of business are all there is to send. Fields that are not
        named here are refused, and nothing that you send is kept.
      </>
    ),
    (strong: Words, code: Words) => (
      <>
        {strong("Open.")} No key is needed, and pages of every origin may call. A maintainer can give you a key for
        higher limits: {code("X-API-Key")} or {code("Authorization: Bearer")}.
      </>
    ),
    (strong: Words, code: Words) => (
      <>
        {strong("Limits.")} {code("RateLimit-Policy")} says how many calls a client may make, {code("RateLimit")} how
        many are left. Beyond it the answer is 429, and {code("Retry-After")} says when to come back. Put many codes
        into one call: it counts as one.
      </>
    ),
    (strong: Words, code: Words) => (
      <>
        {strong("Ids.")} {code("X-Request-Id")} comes back as you sent it, or made new. Name it when you ask about a
        call.
      </>
    ),
    (strong: Words, code: Words) => (
      <>
        {strong("Refusals.")} A question that cannot be answered is refused and never guessed. A call that fails as a
        whole has a problem document (RFC 9457, {code("application/problem+json")}).
      </>
    ),
    (strong: Words) => (
      <>
        {strong("Days.")} A date of service is a day of the calendar. The editions that hold on that day decide, not
        today’s.
      </>
    ),
  ],

  cdsClaims: {
    cards: {
      title: "Cards for EHRs (CDS Hooks 2.0)",
      register: (code: Words) => (
        <>
          Register {code("/cds-services")} of this server with your EHR. The service {code("which-portal")} answers on{" "}
          {code("order-select")}, {code("order-sign")} and {code("appointment-book")} with one card for each portal that
          the orders go to.
        </>
      ),
      reading:
        "It reads the CPT, HCPCS and CDT codes of service requests, device requests and appointments, and the date of service that they name; never the day on which an order was written. Without a date it takes today, and says so. The line of business comes from the coverage where that says it.",
      privacy:
        "Everything is read from the call. No FHIR server is asked, and nothing of a call is kept or logged. Calls from other machines need a client that the operator trusts, with a signed token, or a server that is open to all.",
    },
    coverage: {
      title: "Coverage information (Da Vinci CRD 2.2)",
      off: (code: Words) => (
        <>
          A CRD server speaks for the payer. This product is independent, so that this is off; it is on only where an
          operator who may speak for the payer names the payer’s identifiers ({code("CRD_PAYER_IDENTIFIERS")}).
        </>
      ),
      on: (code: Words) => (
        <>
          Then each order gets the extension {code("ext-coverage-information")}: whether prior authorization is needed,
          and in its instructions through which portal to ask. Cards stay empty, since CRD allows none that send to a
          portal.
        </>
      ),
      notClaimed: (strong: Words) => (
        <>
          {strong("Not claimed:")} conformance to CRD, tested or certified; eligibility, benefits and medical necessity,
          which are reported as not checked; questionnaires (DTR), submission (PAS), orders that are not prefetched, and
          the log of calls that a payer has to keep.
        </>
      ),
    },
  },

  type: "Type",
  meaning: "What it says",

  operationCard: {
    body: "You send",
    tryIt: "Try it",
    parameters: (operation: string) => `Parameters of ${operation}`,
    parameter: "Parameter",
    optional: (place: string) => `${place}, optional`,
  },

  shapeList: {
    label: (shape: string) => `Fields of ${shape}`,
    field: "Field",
    optional: "optional",
  },

  types: {
    listOf: <Word,>(type: readonly Word[]) => ["list of ", ...type],
    or: " or ",
    anything: "anything",
    withFormat: (type: string, format: string) => `${type} (${format})`,
  },
} as const;
