import { apiPageTexts } from "@/texts/api-page";
import { Cell, HeadCell, Table } from "../ui/table";
import { Inline } from "./prose";
import { describeType, type Schema, toSchemaRows } from "./schema-rows";
import { TypeWords } from "./type-words";

const { shapeList, type, meaning } = apiPageTexts;

/** Every shape that goes over the wire, with its fields. */
export function ShapeList({ shapes }: { readonly shapes: Readonly<Record<string, Schema>> }) {
  return (
    <div className="space-y-8">
      {Object.entries(shapes).map(([name, schema]) => (
        <div key={name} id={`shape-${name}`} className="scroll-mt-4">
          <h3 className="font-mono text-sm font-semibold">{name}</h3>
          <p className="mt-1 mb-2 text-sm text-ink-soft">
            <Inline text={schema.description ?? ""} />
          </p>
          {schema.properties === undefined ? (
            <TypeWords words={describeType(schema)} />
          ) : (
            <Fields name={name} schema={schema} />
          )}
        </div>
      ))}
    </div>
  );
}

function Fields({ name, schema }: { readonly name: string; readonly schema: Schema }) {
  return (
    <Table label={shapeList.label(name)}>
      <thead>
        <tr>
          <HeadCell>{shapeList.field}</HeadCell>
          <HeadCell>{type}</HeadCell>
          <HeadCell>{meaning}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {toSchemaRows(schema).map((row) => (
          <tr key={row.name}>
            <Cell className="font-mono text-xs whitespace-nowrap">
              {row.name}
              {row.isRequired ? null : <span className="font-sans text-ink-faint"> {shapeList.optional}</span>}
            </Cell>
            <Cell className="max-w-72 min-w-40">
              <TypeWords words={row.type} />
            </Cell>
            <Cell className="min-w-56 text-ink-soft">
              <Inline text={row.description} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
