import "server-only";
import { z } from "zod";
import type { CheckSettings } from "./check-settings";
import { isProtectedAddress } from "./web-address.server";

/** How EHRs may call. */
export interface CdsSettings {
  /** Who may call the CDS Hooks services, each with a token of its own; empty where nobody is named. */
  readonly trustedClients: readonly TrustedClient[];
  /** Whether everybody may call the CDS Hooks services without a token. */
  readonly isOpen: boolean;
  /** Set where the operator answers for a payer; then the service gives coverage information and no cards. */
  readonly payer: PayerSettings | undefined;
}

/** For whom the operator answers, and how strictly. */
export interface PayerSettings {
  readonly payers: readonly NamedIdentifier[];
  /** Faults of CRD's profiles are passed over, for clients that are being tested. */
  readonly isLenient: boolean;
}

/** An identifier as FHIR has it. Without a system it stands for the value under any. */
export interface NamedIdentifier {
  readonly system: string | undefined;
  readonly value: string;
}

/** A CDS Hooks client whose tokens are taken. */
export interface TrustedClient {
  /** How its tokens name who made them, character by character. */
  readonly issuer: string;
  /** Address of the keys that its tokens are signed with, character by character. */
  readonly keySet: string;
}

const MOST_CHARACTERS = 4096;

const FlagSchema = z
  .enum(["true", "false"], 'must be "true" or "false". Unset it to use "false"')
  .transform((text) => text === "true")
  .default(false);

/** The variables that say how EHRs may call. */
export const CDS_VARIABLES = {
  CDS_TRUSTED_CLIENTS: z
    .string()
    .max(MOST_CHARACTERS, "is too long. Use at most 4096 characters")
    .transform(toTrustedClients)
    .superRefine((clients, context) => {
      const fault = findTrustedClientsFault(clients);
      if (fault !== undefined) context.addIssue({ code: "custom", message: fault });
    })
    .default([]),
  CDS_OPEN: FlagSchema,
  CRD_PAYER_IDENTIFIERS: z
    .string()
    .max(MOST_CHARACTERS, "is too long for a list of identifiers")
    .transform((text) => text.split(/[\s,]+/).filter((identifier) => identifier !== ""))
    .refine(
      (identifiers) => identifiers.every((identifier) => /^(?:[^|]+\|)?[^|]+$/.test(identifier)),
      "is not a list of identifiers. Write each as value or as system|value, or unset it to give no coverage information",
    )
    .transform((identifiers) => identifiers.map(toNamedIdentifier))
    .default([]),
  CRD_LENIENT: FlagSchema,
};

type CdsValues = z.output<z.ZodObject<typeof CDS_VARIABLES>>;

/** Tokens are made for an address, and whoever names clients means no others. */
export const checkCds: CheckSettings<CdsValues & { readonly PUBLIC_URL?: string | undefined }> = (values, refuse) => {
  if (values.CDS_TRUSTED_CLIENTS.length === 0) return;
  if (values.PUBLIC_URL === undefined) {
    refuse("PUBLIC_URL", "is missing. The tokens of CDS_TRUSTED_CLIENTS are made for it; set it, or unset the other");
  }
  if (values.CDS_OPEN) {
    refuse("CDS_OPEN", "lets in everybody, and CDS_TRUSTED_CLIENTS only those it names. Unset one of the two");
  }
};

export function toCdsSettings(values: CdsValues): CdsSettings {
  const payers = values.CRD_PAYER_IDENTIFIERS;
  return {
    trustedClients: values.CDS_TRUSTED_CLIENTS,
    isOpen: values.CDS_OPEN,
    payer: payers.length === 0 ? undefined : { payers, isLenient: values.CRD_LENIENT },
  };
}

/** No identifier of a payer holds a bar, so that what stands before one is its system. */
function toNamedIdentifier(text: string): NamedIdentifier {
  const [value = "", system] = text.split("|").reverse();
  return { system, value };
}

function toTrustedClients(text: string): TrustedClient[] {
  const pairs = text.split(";").map((pair) => pair.trim().split(/\s+/));
  return pairs.flatMap(([issuer = "", keySet = "", ...rest]) =>
    // What is more than a pair makes an address that the check below refuses.
    issuer === "" ? [] : [{ issuer, keySet: [keySet, ...rest].join(" ") }],
  );
}

function findTrustedClientsFault(clients: readonly TrustedClient[]): string | undefined {
  const example = "Write it as https://ehr.example.org https://ehr.example.org/jwks.json; https://other.example.org …";
  if (clients.length === 0) return `names nobody. ${example}`;
  if (!clients.every(({ keySet }) => isKeySetAddress(keySet))) {
    return `does not name an issuer and the https address of its key set in each part. ${example}`;
  }
  if (new Set(clients.map(({ issuer }) => issuer)).size < clients.length) return "names an issuer twice";
  return undefined;
}

/** A part of the address that is not sent, or a password in it, would be a mistake. */
function isKeySetAddress(text: string): boolean {
  if (/\s/.test(text) || !isProtectedAddress(text)) return false;
  const { username, password, hash } = new URL(text);
  return username === "" && password === "" && hash === "";
}
