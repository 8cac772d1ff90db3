import { apiPageTexts } from "@/texts/api-page";
import { Disclosure } from "../ui/disclosure";
import { Cell, HeadCell, Table } from "../ui/table";
import type { ApiOperation } from "./api-operation";
import { Inline, Prose } from "./prose";
import { describeType } from "./schema-rows";
import { TryCall } from "./try-call";
import { TypeWords } from "./type-words";

const { operationCard, type, meaning } = apiPageTexts;

/** One thing that can be asked: how, what comes back, what can go wrong, and a place to try it. */
export function OperationCard({ operation }: { readonly operation: ApiOperation }) {
  const { id, method, path, summary, description, parameters, body, answers, problems, outcomes = [] } = operation;
  return (
    <article
      id={`call-${id}`}
      aria-labelledby={`call-${id}-name`}
      className="scroll-mt-4 space-y-4 rounded-card border border-line bg-surface p-4 sm:p-6"
    >
      <header>
        <h3 id={`call-${id}-name`} className="text-lg font-semibold tracking-tight">
          {summary}
        </h3>
        <p className="mt-1 font-mono text-sm break-all">
          <strong className="mr-2 font-semibold">{method.toUpperCase()}</strong>
          {path}
        </p>
      </header>
      <Prose text={description} />
      {parameters.length === 0 ? null : <Parameters operation={operation} />}
      <dl className="grid grid-cols-[4.5rem_1fr] gap-x-4 gap-y-2 text-sm">
        {body.length === 0 ? null : (
          <>
            <dt className="font-medium">{operationCard.body}</dt>
            <dd className="text-ink-soft">
              <Contents contents={body} />
            </dd>
          </>
        )}
        {answers.map((answer) => (
          <div key={answer.status} className="contents">
            <dt className="font-medium tabular-nums">{answer.status}</dt>
            <dd className="space-y-1 text-ink-soft">
              <p>
                <Inline text={answer.description} />
              </p>
              <Contents contents={answer.contents} />
            </dd>
          </div>
        ))}
        {outcomes.map(({ status, description: reason }) => (
          <div key={status} className="contents">
            <dt className="font-medium tabular-nums">{status}</dt>
            <dd className="text-ink-soft">{reason}</dd>
          </div>
        ))}
        {problems.map(({ status, codes }) => (
          <div key={status} className="contents">
            <dt className="font-medium tabular-nums">{status}</dt>
            <dd className="flex flex-wrap gap-x-3 gap-y-1 text-ink-soft">
              {codes.map((code) => (
                <a
                  key={code}
                  href={`#${code}`}
                  className="text-link inline-flex min-h-6 items-center font-mono text-xs"
                >
                  {code}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Disclosure summary={operationCard.tryIt} className="noscript:hidden print:hidden">
        <TryCall method={method} path={path} summary={summary} parameters={parameters} body={body} />
      </Disclosure>
    </article>
  );
}

function Parameters({ operation }: { readonly operation: ApiOperation }) {
  return (
    <Table label={operationCard.parameters(operation.summary)}>
      <thead>
        <tr>
          <HeadCell>{operationCard.parameter}</HeadCell>
          <HeadCell>{type}</HeadCell>
          <HeadCell>{meaning}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {operation.parameters.map((parameter) => (
          <tr key={parameter.name}>
            <Cell className="font-mono text-xs whitespace-nowrap">
              {parameter.name}
              <span className="font-sans text-ink-faint">
                {" "}
                {parameter.required ? parameter.in : operationCard.optional(parameter.in)}
              </span>
            </Cell>
            <Cell className="min-w-32">
              <TypeWords words={describeType(parameter.schema)} />
            </Cell>
            <Cell className="min-w-56 text-ink-soft">
              <Inline text={parameter.description} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Contents({ contents }: { readonly contents: ApiOperation["body"] }) {
  return (
    <ul className="space-y-1">
      {contents.map(({ mediaType, schema }) => (
        <li key={mediaType} className="flex flex-wrap items-center gap-x-2">
          <span className="font-mono text-xs">{mediaType}</span>
          {schema.$ref === undefined ? null : <TypeWords words={describeType(schema)} />}
        </li>
      ))}
    </ul>
  );
}
