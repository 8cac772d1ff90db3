import { Download, GitCompareArrows, List } from "lucide-react";
import type { ReactNode } from "react";
import type { ListAge } from "@/lib/lists/compare/list-age";
import type { ListIdentity } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import { listsTexts } from "@/texts/lists";
import { formatCount } from "@/texts/numbers";
import { formatMoment } from "../decision/format-moment";
import { Badge } from "../ui/badge";
import { ButtonLink } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import { nameEdition, toEditionLinks } from "./describe-edition";
import { EditionTable } from "./edition-table";
import type { SourcedEdition, StandingEdition } from "./standing-edition";

const { listCard } = listsTexts;

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
            {current?.edition.demo ? <Badge>{listsTexts.demoList}</Badge> : null}
          </div>
          <p className="mt-1 text-sm text-ink-soft">{listCard.kinds[list.kind]}</p>
        </div>
        {current === undefined || age === undefined ? (
          <Missing list={list} isPublished={upcoming.length > 0} />
        ) : (
          <InForce edition={current.edition} age={age} codes={codes} />
        )}
        {upcoming.length > 0 ? (
          <p className="text-sm">
            {listCard.upcoming(
              upcoming.map(({ edition }) => nameEdition(edition)),
              (words) => (
                <strong className="font-semibold">{words}</strong>
              ),
            )}
          </p>
        ) : null}
        {current === undefined ? null : <Actions edition={current.edition} />}
        {editions.length === 0 ? null : (
          <Disclosure summary={listCard.editions(editions.length)} open={editions.length <= SHOWN_AT_ONCE}>
            <EditionTable name={list.name} editions={editions} />
          </Disclosure>
        )}
      </section>
    </Card>
  );
}

/** R11: a list that is missing is said to be missing, with what follows for answers. */
function Missing({ list, isPublished }: { readonly list: ListIdentity; readonly isPublished: boolean }) {
  const { notYet, notPublished, consequences } = listCard.missing;
  return (
    <Callout tone={list.kind === "healthhelp" ? "refusal" : "caution"} title={isPublished ? notYet : notPublished}>
      <p className="mt-1 text-base">{consequences[list.kind]}</p>
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
  const toDue = age.isLate ? listCard.dueLate : listCard.dueNotLate;
  return (
    <>
      {age.isLate ? (
        <Callout tone="caution" title={listCard.late.title(formatDay(age.nextDueDay))}>
          <p className="mt-1 text-base">{listCard.late.advice}</p>
        </Callout>
      ) : null}
      <dl className="grid gap-x-8 gap-y-4 xs:grid-cols-2 lg:grid-cols-4">
        <Fact term={listCard.edition}>{nameEdition(edition)}</Fact>
        <Fact term={listCard.codes}>{formatCount(codes)}</Fact>
        <Fact term={listCard.age}>{listCard.ageInDays(age.days)}</Fact>
        <Fact term={listCard.nextDue}>
          {toDue(formatDay(age.nextDueDay), (words) => (
            <span className="font-normal">{words}</span>
          ))}
        </Fact>
      </dl>
      <p className="text-sm break-words text-ink-soft">
        {listCard.source(
          <span className="font-medium text-ink">{sourceFile}</span>,
          <span className="code-figures text-ink-faint">{listCard.fingerprint(sourceSha256.slice(0, 12))}</span>,
          formatMoment(publishedAt, "America/Los_Angeles"),
        )}
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

function Actions({ edition }: { readonly edition: SourcedEdition }) {
  const links = toEditionLinks(edition);
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <ButtonLink href={links.entries} size="small">
        <List aria-hidden className="size-4" />
        {listCard.lookThrough}
      </ButtonLink>
      <ButtonLink href={links.changes} size="small">
        <GitCompareArrows aria-hidden className="size-4" />
        {listCard.changes}
      </ButtonLink>
      <ButtonLink href={links.csv} size="small">
        <Download aria-hidden className="size-4" />
        {listsTexts.downloadCsv}
      </ButtonLink>
    </div>
  );
}
