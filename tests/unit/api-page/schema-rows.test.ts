import { expect, it } from "vitest";
import { describeType, toSchemaRows } from "@/components/api/schema-rows";

it("a shape has a row for each field, and those inside of it behind it", () => {
  const rows = toSchemaRows({
    type: "object",
    required: ["code", "days"],
    properties: {
      code: { type: "string", description: "A code." },
      days: {
        anyOf: [
          { type: "string" },
          { type: "object", required: ["from"], properties: { from: { type: "string", format: "date" } } },
        ],
      },
      parts: { type: "array", items: { type: "object", properties: { size: { type: ["integer", "null"] } } } },
    },
  });
  expect(rows).toEqual([
    { name: "code", isRequired: true, type: ["string"], description: "A code." },
    { name: "days", isRequired: true, type: ["string", " or ", "object"], description: "" },
    { name: "days.from", isRequired: true, type: ["string (date)"], description: "" },
    { name: "parts", isRequired: false, type: ["list of ", "object"], description: "" },
    { name: "parts[].size", isRequired: false, type: ["integer or null"], description: "" },
  ]);
});

it("a type names its choices and links the shapes that are described elsewhere", () => {
  expect(describeType({ enum: ["ohp", "medicare"] })).toEqual(['"ohp" | "medicare"']);
  expect(describeType({ const: "up" })).toEqual(['"up"']);
  expect(describeType({ type: "array", items: { $ref: "#/components/schemas/Fault" } })).toEqual([
    "list of ",
    { shape: "Fault" },
  ]);
  expect(describeType({})).toEqual(["anything"]);
});
