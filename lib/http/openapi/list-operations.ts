import { z } from "zod";
import { LISTS } from "../../lists/list-identities";
import { describeShape, toRef } from "./components";
import { IF_NONE_MATCH, type Operation, type Parameter, UNCHANGED } from "./operation";

const LIST: Parameter = {
  name: "list",
  in: "path",
  required: true,
  description: "The name of a list.",
  schema: describeShape(z.enum(LISTS.map(({ list }) => list))),
  example: "healthhelp",
};
const VERSION: Parameter = {
  name: "version",
  in: "path",
  required: true,
  description: "The name of one of its published editions.",
  schema: { type: "string" },
  example: "2026-05-01",
};

/** What the answers are made from. */
export const LIST_OPERATIONS: readonly Operation[] = [
  {
    id: "lists",
    method: "get",
    path: "/api/v1/lists",
    tag: "Lists",
    summary: "Name the lists and their published editions",
    description: "An edition holds from its first day until the next one. A withdrawn edition is not named any more.",
    parameters: [IF_NONE_MATCH],
    body: [],
    answers: [
      {
        status: 200,
        description: "The lists.",
        contents: [{ mediaType: "application/json", schema: toRef("Lists") }],
      },
      UNCHANGED,
    ],
    problems: ["lists-unreadable"],
  },
  {
    id: "edition",
    method: "get",
    path: "/api/v1/lists/{list}/versions/{version}",
    tag: "Lists",
    summary: "Read the entries of one edition",
    description: "As JSON, or as the CSV file that the import of this product reads without questions.",
    parameters: [
      LIST,
      VERSION,
      {
        name: "format",
        in: "query",
        required: false,
        description: "The form of the answer; `json` where it is left out.",
        schema: { type: "string", enum: ["json", "csv"] },
      },
      IF_NONE_MATCH,
    ],
    body: [],
    answers: [
      {
        status: 200,
        description: "The edition with its entries.",
        contents: [
          { mediaType: "application/json", schema: toRef("Edition") },
          { mediaType: "text/csv", schema: { type: "string" } },
        ],
      },
      UNCHANGED,
    ],
    problems: ["not-found", "invalid-request", "lists-unreadable"],
  },
  {
    id: "currentLists",
    method: "get",
    path: "/api/v1/lists/current",
    tag: "Lists",
    summary: "Learn whether the lists changed",
    description: "A few hundred bytes that name the content of all published lists, made to be asked often.",
    parameters: [IF_NONE_MATCH],
    body: [],
    answers: [
      {
        status: 200,
        description: "The lists that are current.",
        contents: [{ mediaType: "application/json", schema: toRef("CurrentLists") }],
      },
      UNCHANGED,
    ],
    problems: ["lists-unreadable"],
  },
  {
    id: "snapshot",
    method: "get",
    path: "/api/v1/snapshots/{hash}",
    tag: "Lists",
    summary: "Load the lists as browsers decide from them",
    description:
      "Compiled for the pages of this product; the layout is theirs and may change. The address is made of the content and may be kept for ever.",
    parameters: [
      {
        name: "hash",
        in: "path",
        required: true,
        description: "The revision that /api/v1/lists/current names.",
        schema: { type: "string" },
      },
      IF_NONE_MATCH,
    ],
    body: [],
    answers: [
      {
        status: 200,
        description: "The lists, packed as the caller takes it.",
        contents: [{ mediaType: "application/octet-stream", schema: { type: "string", contentEncoding: "binary" } }],
      },
      UNCHANGED,
    ],
    problems: ["not-found", "lists-unreadable"],
  },
];
