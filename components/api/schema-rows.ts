import { apiPageTexts } from "@/texts/api-page";

const { types } = apiPageTexts;

/** What the page reads of a JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly format?: string;
}

/** One field of a shape. A field inside of another has both names, with a dot between them. */
export interface SchemaRow {
  readonly name: string;
  readonly isRequired: boolean;
  readonly type: readonly TypeWord[];
  readonly description: string;
}

/** A piece of the words for a type: text, or the name of a shape that is described elsewhere. */
export type TypeWord = string | { readonly shape: string };

/** The fields of a shape, those inside of it behind it. */
export function toSchemaRows({ properties = {}, required = [] }: Schema, before = ""): readonly SchemaRow[] {
  return Object.entries(properties).flatMap(([field, schema]) => {
    const name = before + field;
    const row: SchemaRow = {
      name,
      isRequired: required.includes(field),
      type: describeType(schema),
      description: schema.description ?? "",
    };
    return [row, ...toSchemaRows(findInner(schema), `${name}${schema.type === "array" ? "[]" : ""}.`)];
  });
}

/**
 * Says in words what a value may be.
 *
 * @example
 * describeType({ type: "array", items: { $ref: "#/components/schemas/Fault" } }); // ["list of ", { shape: "Fault" }]
 */
export function describeType(schema: Schema): readonly TypeWord[] {
  const { $ref, anyOf, items, type } = schema;
  if ($ref !== undefined) return [{ shape: $ref.slice($ref.lastIndexOf("/") + 1) }];
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  if (schema.enum !== undefined) return [schema.enum.map((value) => JSON.stringify(value)).join(" | ")];
  if (anyOf !== undefined)
    return anyOf.flatMap((one, index) => [...(index === 0 ? [] : [types.or]), ...describeType(one)]);
  if (items !== undefined) return types.listOf(describeType(items));
  const words = typeof type === "string" ? type : (type ?? [types.anything]).join(types.or);
  return [schema.format === undefined ? words : types.withFormat(words, schema.format)];
}

/** The shape whose fields belong under a field: its own, that of its items, or of the one choice that has some. */
function findInner(schema: Schema): Schema {
  if (schema.properties !== undefined) return schema;
  if (schema.items?.properties !== undefined) return schema.items;
  return schema.anyOf?.find(({ properties }) => properties !== undefined) ?? {};
}
