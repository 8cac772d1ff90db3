import { Code } from "./prose";

/** What EHRs may ask, and plainly what is claimed of the standards and what is not. */
export function CdsClaims() {
  return (
    <div className="grid gap-x-8 gap-y-6 text-sm leading-relaxed text-ink-soft md:grid-cols-2">
      <div className="space-y-2">
        <h3 className="text-base font-semibold text-ink">Cards for EHRs (CDS Hooks 2.0)</h3>
        <p>
          Register <Code>/cds-services</Code> of this server with your EHR. The service <Code>which-portal</Code>{" "}
          answers on <Code>order-select</Code>, <Code>order-sign</Code> and <Code>appointment-book</Code> with one card
          for each portal that the orders go to.
        </p>
        <p>
          It reads the CPT, HCPCS and CDT codes of service requests, device requests and appointments, and the date of
          service that they name; never the day on which an order was written. Without a date it takes today, and says
          so. The line of business comes from the coverage where that says it.
        </p>
        <p>
          Everything is read from the call. No FHIR server is asked, and nothing of a call is kept or logged. Calls from
          other machines need a client that the operator trusts, with a signed token, or a server that is open to all.
        </p>
      </div>
      <div className="space-y-2">
        <h3 className="text-base font-semibold text-ink">Coverage information (Da Vinci CRD 2.2)</h3>
        <p>
          A CRD server speaks for the payer. This product is independent, so that this is off; it is on only where an
          operator who may speak for the payer names the payer’s identifiers (<Code>CRD_PAYER_IDENTIFIERS</Code>).
        </p>
        <p>
          Then each order gets the extension <Code>ext-coverage-information</Code>: whether prior authorization is
          needed, and in its instructions through which portal to ask. Cards stay empty, since CRD allows none that send
          to a portal.
        </p>
        <p>
          <strong className="font-medium text-ink">Not claimed:</strong> conformance to CRD, tested or certified;
          eligibility, benefits and medical necessity, which are reported as not checked; questionnaires (DTR),
          submission (PAS), orders that are not prefetched, and the log of calls that a payer has to keep.
        </p>
      </div>
    </div>
  );
}
