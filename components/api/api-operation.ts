import type { Schema } from "./schema-rows";

/** One operation of the API, as its page shows it. */
export interface ApiOperation {
  readonly id: string;
  readonly method: "get" | "post";
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ApiParameter[];
  readonly body: readonly ApiContent[];
  readonly answers: readonly {
    readonly status: number;
    readonly description: string;
    readonly contents: readonly ApiContent[];
  }[];
  readonly problems: readonly { readonly status: number; readonly codes: readonly string[] }[];
  readonly outcomes?: readonly { readonly status: number; readonly description: string }[];
}

export interface ApiParameter {
  readonly name: string;
  readonly in: "query" | "path" | "header";
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: string;
}

export interface ApiContent {
  readonly mediaType: string;
  readonly schema: Schema;
  readonly example?: unknown;
}
