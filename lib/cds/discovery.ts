import type { Hook } from "./read-call";

/** The one service, under the same id for every hook, as CDS Hooks 2.0 allows. */
export const SERVICE_ID = "which-portal";

/** The hooks that the service answers with cards. */
export const CARD_HOOKS: readonly Hook[] = ["order-select", "order-sign", "appointment-book"];

/** The hooks that it answers with coverage information: CRD 2.2.1's primary ones, and order-select. */
export const CRD_HOOKS: readonly Hook[] = ["order-select", "order-sign", "order-dispatch", "appointment-book"];

/** One entry of the discovery document. */
interface ServiceEntry {
  readonly hook: Hook;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly usageRequirements: string;
  readonly prefetch: Readonly<Record<string, string>>;
  readonly extension?: object;
}

/** The one thing of a patient that helps: the line of business can decide, and the coverage tells it. */
const COVERAGE = "Coverage?patient={{context.patientId}}&status=active";

/** The payor's own identifier says whether we answer for it, and no coverage holds it. */
const PAYER_PREFETCH = {
  coverage: COVERAGE,
  payor: `${COVERAGE}&_include=Coverage:payor`,
} as const;

/** The templates of CRD 2.2.1's standard prefetch that an answer needs (found-29). */
const ORDERS_PREFETCH: Readonly<Partial<Record<Hook, Readonly<Record<string, string>>>>> = {
  "appointment-book": {
    serviceRequests:
      "ServiceRequest?_id={{context.appointments.entry.resource.basedOn.resolve().ofType(ServiceRequest).id}}",
    deviceRequests:
      "DeviceRequest?_id={{context.appointments.entry.resource.basedOn.extension('http://hl7.org/fhir/StructureDefinition/alternate-reference').value.resolve().ofType(DeviceRequest).id}}",
  },
  "order-dispatch": {
    serviceRequests: "ServiceRequest?_id={{context.dispatchedOrders.resolve().ofType(ServiceRequest).id}}",
    deviceRequests: "DeviceRequest?_id={{context.dispatchedOrders.resolve().ofType(DeviceRequest).id}}",
  },
};

const CRD_EXTENSION = {
  "davinci-crd.version": ["2.2"],
  "davinci-crd.configuration-options": [
    {
      code: "coverage-info",
      type: "boolean",
      name: "Coverage Information",
      description:
        "Whether an order needs prior authorization, and through which portal it is asked for. Eligibility and benefits are not checked.",
      default: true,
    },
  ],
} as const;

/** The discovery document of CDS Hooks 2.0: with coverage information where the operator answers for the payer. */
export function toDiscovery(isPayer: boolean): { readonly services: readonly ServiceEntry[] } {
  return { services: isPayer ? CRD_HOOKS.map(toPayerEntry) : CARD_HOOKS.map(toCardEntry) };
}

function toCardEntry(hook: Hook): ServiceEntry {
  return {
    hook,
    id: SERVICE_ID,
    title: "Which prior-authorization portal",
    description:
      "Says for each procedure code of an order whether CareOregon needs prior authorization for it, and through which portal to ask: HealthHelp WebConsult or CareOregon Connect.",
    usageRequirements:
      "Orders need a CPT, HCPCS or CDT code and a date of service. Everything is read from the call: no FHIR server is asked, and nothing of the call is kept.",
    prefetch: { coverage: COVERAGE },
  };
}

function toPayerEntry(hook: Hook): ServiceEntry {
  return {
    ...toCardEntry(hook),
    title: "Prior authorization and its portal",
    usageRequirements:
      "Calls need the Coverage, its payor with the payer's identifier and, where the hook only names its orders, the orders in the prefetch: no FHIR server is asked.",
    prefetch: { ...PAYER_PREFETCH, ...ORDERS_PREFETCH[hook] },
    extension: CRD_EXTENSION,
  };
}
