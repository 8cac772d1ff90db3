import { describe, expect, it } from "vitest";
import type { ApiParameter } from "@/components/api/api-operation";
import { buildCall, toCurl, writeExample } from "@/components/api/build-call";

const parameter = (name: string, place: ApiParameter["in"]): ApiParameter => ({
  name,
  in: place,
  required: false,
  description: "",
  schema: {},
});

const EDITION = {
  method: "get",
  path: "/api/v1/lists/{list}/versions/{version}",
  parameters: [
    parameter("list", "path"),
    parameter("version", "path"),
    parameter("format", "query"),
    parameter("If-None-Match", "header"),
  ],
  mediaType: undefined,
  body: "",
} as const;

describe("a call", () => {
  it("has its values where they belong, written so that none can be mistaken for another", () => {
    const values = { list: "a/b", version: "2026-05-01?x", format: "c&d", "If-None-Match": '"t"' };
    expect(buildCall({ ...EDITION, values })).toEqual({
      method: "GET",
      address: "/api/v1/lists/a%2Fb/versions/2026-05-01%3Fx?format=c%26d",
      headers: { "If-None-Match": '"t"' },
      body: undefined,
    });
  });

  it("leaves out what is empty", () => {
    const { address, headers } = buildCall({ ...EDITION, values: { list: "healthhelp", version: "1", format: "" } });
    expect(address).toBe("/api/v1/lists/healthhelp/versions/1");
    expect(headers).toEqual({});
  });

  it("names the form of its body", () => {
    const call = buildCall({
      ...EDITION,
      method: "post",
      path: "/x",
      values: {},
      mediaType: "text/csv",
      body: "code\n",
    });
    expect(call).toMatchObject({ method: "POST", headers: { "Content-Type": "text/csv" }, body: "code\n" });
  });
});

it("as a command, a quote ends nothing early", () => {
  const call = { method: "POST", address: "/x", headers: { "Content-Type": "a/b" }, body: "it's $(x)" };
  expect(toCurl(call, "http://h")).toBe(
    "curl 'http://h/x' \\\n  -H 'Content-Type: a/b' \\\n  --data-binary 'it'\\''s $(x)'",
  );
});

it("an example is written as somebody would", () => {
  expect(writeExample({ mediaType: "a/b", schema: {}, example: { code: "70551" } })).toBe('{\n  "code": "70551"\n}');
  expect(writeExample({ mediaType: "a/b", schema: {}, example: "code\n" })).toBe("code\n");
  expect(writeExample({ mediaType: "a/b", schema: {} })).toBe("");
});
