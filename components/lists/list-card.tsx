import { Download, GitCompareArrows, List } from "lucide-react";
import type { ReactNode } from "react";
import type { ListAge } from "@/lib/lists/compare/list-age";
import type { ListIdentity } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import { formatMoment } from "../decision/format-moment";
import { Badge } from "../ui/badge";
import { ButtonLink } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { nameEdition, toEditionLinks } from "./describe-edition";
import { EditionTable } from "./edition-table";
import type { SourcedEdition, StandingEdition } from "./standing-edition";

interface ListCardProps {
  readonly list: ListIdentity;
  /** Missing while no edition is in force. */
  readonly age: ListAge | undefined;
  readonly codes: number;
  /** All editions, the newest first. */
  readonly editions: readonly StandingEdition[];
}

/** More editions than these are shown on demand. */
const SHOWN_AT_ONCE = 8;

const KIND_WORDS = {
  "no-auth": "Codes on it need no authorization.",
  healthhelp: "Codes on it are reviewed by HealthHelp, for services from May 1, 2026.",
} satisfies Record<ListIdentity["kind"], string>;

/** Everything about one list: what holds now, how old it is, and every edition there was. */
export function ListCard({ list, age, codes, editions }: ListCardProps) {
  const current = editions.find(({ standing }) => standing.kind === "in-force");
  const upcoming = editions.filter(({ standing }) => standing.kind === "upcoming");
  return (
    <Card className="p-5 sm:p-7">
      <section aria-labelledby={`list-${list.list}`} className="space-y-5">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 id={`list-${list.list}`} className="text-xl font-semibold tracking-tight">
              {list.name}
            </h2>
            {current?.edition.demo ? <Badge>Demo list</Badge> : null}
          </div>
          <p className="mt-1 text-sm text-ink-soft">{KIND_WORDS[list.kind]}</p>
        </div>
        {current === undefined || age === undefined ? (
          <Missing list={list} isPublished={upcoming.length > 0} />
        ) : (
          <InForce edition={current.edition} age={age} codes={codes} />
        )}
        {upcoming.length > 0 ? (
          <p className="text-sm">
            <strong className="font-semibold">Upcoming:</strong>{" "}
            {upcoming.map(({ edition }) => `from ${nameEdition(edition)}`).join(", ")}.
          </p>
        ) : null}
        {current === undefined ? null : <Actions edition={current.edition} />}
        {editions.length === 0 ? null : (
          <Disclosure
            summary={editions.length === 1 ? "The one edition" : `All ${editions.length} editions`}
            open={editions.length <= SHOWN_AT_ONCE}
          >
            <EditionTable name={list.name} editions={editions} />
          </Disclosure>
        )}
      </section>
    </Card>
  );
}

/** R11: a list that is missing is said to be missing, with what follows for answers. */
function Missing({ list, isPublished }: { readonly list: ListIdentity; readonly isPublished: boolean }) {
  const consequence =
    list.kind === "healthhelp"
      ? "No answer is given for services from May 1, 2026 on, because it could be wrong."
      : "Answers cannot rule out that no authorization is needed, and they say so.";
  return (
    <Callout
      tone={list.kind === "healthhelp" ? "refusal" : "caution"}
      title={
        isPublished ? "This list is missing: no edition holds yet" : "This list is missing: no edition is published"
      }
    >
      <p className="mt-1 text-base">{consequence}</p>
    </Callout>
  );
}

interface InForceProps {
  readonly edition: SourcedEdition;
  readonly age: ListAge;
  readonly codes: number;
}

function InForce({ edition, age, codes }: InForceProps) {
  const { sourceFile, sourceSha256, publishedAt } = edition;
  return (
    <>
      {age.isLate ? (
        <Callout tone="caution" title={`Late: the next edition was due on ${formatDay(age.nextDueDay)}`}>
          <p className="mt-1 text-base">It is not here. Compare with the plan’s page before you rely on this list.</p>
        </Callout>
      ) : null}
      <dl className="grid gap-x-8 gap-y-4 xs:grid-cols-2 lg:grid-cols-4">
        <Fact term="Edition in force">{nameEdition(edition)}</Fact>
        <Fact term="Codes">{codes.toLocaleString("en-US")}</Fact>
        <Fact term="Age">{describeAge(age.days)}</Fact>
        <Fact term="Next edition due">
          {formatDay(age.nextDueDay)} <span className="font-normal">({age.isLate ? "late" : "not late"})</span>
        </Fact>
      </dl>
      <p className="text-sm break-words text-ink-soft">
        Made of <span className="font-medium text-ink">{sourceFile}</span>{" "}
        <span className="code-figures text-ink-faint">(SHA-256 {sourceSha256.slice(0, 12)}…)</span>, published here on{" "}
        {formatMoment(publishedAt, "America/Los_Angeles")}.
      </p>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs font-medium text-ink-faint">{term}</dt>
      <dd className="figures mt-0.5 text-lg leading-snug font-semibold">{children}</dd>
    </div>
  );
}

function describeAge(days: number): string {
  if (days === 0) return "Holds since today";
  return days === 1 ? "1 day" : `${days.toLocaleString("en-US")} days`;
}

function Actions({ edition }: { readonly edition: SourcedEdition }) {
  const links = toEditionLinks(edition);
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <ButtonLink href={links.entries} size="small">
        <List aria-hidden className="size-4" />
        Look through it
      </ButtonLink>
      <ButtonLink href={links.changes} size="small">
        <GitCompareArrows aria-hidden className="size-4" />
        What changed
      </ButtonLink>
      <ButtonLink href={links.csv} size="small">
        <Download aria-hidden className="size-4" />
        Download CSV
      </ButtonLink>
    </div>
  );
}
