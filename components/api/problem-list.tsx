interface ProblemListProps {
  readonly problems: readonly { readonly code: string; readonly status: number; readonly title: string }[];
}

/** Every kind of problem, where the `type` of its documents points to. */
export function ProblemList({ problems }: ProblemListProps) {
  return (
    <dl className="grid gap-x-4 text-sm sm:grid-cols-[3rem_14rem_1fr]">
      {problems.map(({ code, status, title }) => (
        <div
          key={code}
          id={code}
          className="col-span-full grid scroll-mt-4 gap-x-4 border-b border-line py-1.5 target:bg-sunken sm:grid-cols-subgrid"
        >
          <dt className="col-span-full flex gap-4 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <span className="tabular-nums text-ink-faint">{status}</span>
            <span className="font-mono text-xs leading-5">{code}</span>
          </dt>
          <dd className="text-ink-soft">{title}.</dd>
        </div>
      ))}
    </dl>
  );
}
