import { TriangleAlert } from "lucide-react";
import type { Caution } from "@/lib/router/decision";
import { answerTexts } from "@/texts/answer";

const { notices: texts } = answerTexts;

/** Notices in force for the portal of an answer: read before the answer itself, each with its day and its source. */
export function Notices({ cautions }: { readonly cautions: readonly Caution[] }) {
  const notices = cautions.filter(({ code }) => code === "operational-notice");
  return notices.map(({ message, source }) => (
    <div key={message} className="flex gap-3 border-b border-needs-line bg-needs-tint px-5 py-4 sm:px-7">
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-needs-ink" />
      <div className="min-w-0 flex-1 text-sm leading-relaxed">
        <p className="text-base font-medium">{message}</p>
        {source ? <NoticeSource source={source} /> : null}
      </div>
    </div>
  ));
}

function NoticeSource({ source }: { readonly source: string }) {
  if (!source.startsWith("https://")) return <p className="text-ink-soft">{texts.source(source)}</p>;
  return (
    <p>
      <a href={source} className="text-link" rel="noreferrer">
        {texts.published}
      </a>
    </p>
  );
}
