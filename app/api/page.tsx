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
import { apiPageTexts } from "@/texts/api-page";

const { page } = apiPageTexts;

export const metadata: Metadata = {
  title: page.title,
  description: page.description,
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
      <h1 className="text-title">{page.heading}</h1>
      <p className="mt-2 mb-6 max-w-prose text-pretty text-ink-soft">
        {page.lead((words) => (
          <a href="/api/v1/openapi.json" className="text-link">
            {words}
          </a>
        ))}
      </p>
      <StartHere />
      <nav aria-label={page.contents} className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {[
          { id: "rules", title: page.rules },
          ...SECTIONS,
          { id: "problems", title: page.problems },
          { id: "shapes", title: page.shapes },
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
      <ApiSection id="rules" title={page.rulesTitle}>
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
      <ApiSection id="problems" title={page.problems} lead={page.problemsLead}>
        <ProblemList
          problems={listProblems(OPERATIONS.flatMap((operation) => [...groupProblems(operation).values()].flat()))}
        />
      </ApiSection>
      <ApiSection id="shapes" title={page.shapes} lead={page.shapesLead}>
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
