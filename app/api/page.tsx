import type { Metadata } from "next";
import { ApiSection } from "@/components/api/api-section";
import { CallingRules } from "@/components/api/calling-rules";
import { CdsClaims } from "@/components/api/cds-claims";
import { OperationCard } from "@/components/api/operation-card";
import { ProblemList } from "@/components/api/problem-list";
import { ShapeList } from "@/components/api/shape-list";
import { StartHere } from "@/components/api/start-here";
import { describeShapes } from "@/lib/http/openapi/components";
import { groupProblems, OPERATIONS, TAGS } from "@/lib/http/openapi/describe-api";
import { listProblems } from "@/lib/http/problem";

export const metadata: Metadata = {
  title: "API",
  description: "Ask from other software which portal a code goes to: every call, with a place to try it.",
};

const SECTIONS = TAGS.map(({ name, description }) => ({
  id: name.toLowerCase().replace(" ", "-"),
  title: name,
  lead: description,
}));

/** The API for people: the same for everybody, and made of what the machine-readable description is made of. */
export default function ApiPage() {
  return (
    <main id="main" className="page-column pt-8 sm:pt-12">
      <h1 className="text-title">Ask from other software</h1>
      <p className="mt-2 mb-6 max-w-prose text-pretty text-ink-soft">
        The answers of these pages, for scripts and EHRs. The same description for software is{" "}
        <a href="/api/v1/openapi.json" className="text-link">
          openapi.json
        </a>{" "}
        (OpenAPI 3.1).
      </p>
      <StartHere />
      <nav aria-label="On this page" className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {[
          { id: "rules", title: "Every call" },
          ...SECTIONS,
          { id: "problems", title: "Problems" },
          { id: "shapes", title: "Shapes" },
        ].map(({ id, title }) => (
          <a
            key={id}
            href={`#${id}`}
            className="text-link inline-flex min-h-6 items-center text-ink-soft hover:text-ink"
          >
            {title}
          </a>
        ))}
      </nav>
      <ApiSection id="rules" title="What holds for every call">
        <CallingRules />
      </ApiSection>
      {SECTIONS.map(({ id, title, lead }) => (
        <ApiSection key={id} id={id} title={title} lead={lead}>
          {title === "CDS Hooks" ? <CdsClaims /> : null}
          {OPERATIONS.filter(({ tag }) => tag === title).map((operation) => (
            <OperationCard key={operation.id} operation={toShown(operation)} />
          ))}
        </ApiSection>
      ))}
      <ApiSection id="problems" title="Problems" lead="What a call that fails as a whole can meet, by its code.">
        <ProblemList
          problems={listProblems(OPERATIONS.flatMap((operation) => [...groupProblems(operation).values()].flat()))}
        />
      </ApiSection>
      <ApiSection id="shapes" title="Shapes" lead="What goes over the wire, field by field.">
        <ShapeList shapes={describeShapes()} />
      </ApiSection>
    </main>
  );
}

function toShown(operation: (typeof OPERATIONS)[number]) {
  const { outcomes = [] } = operation;
  return {
    ...operation,
    outcomes: outcomes.toSorted((one, other) => one.status - other.status),
    problems: [...groupProblems(operation)].map(([status, codes]) => ({ status, codes })),
  };
}
