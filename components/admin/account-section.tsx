import type { ReactNode } from "react";
import { Card } from "../ui/card";

interface AccountSectionProps {
  readonly id: string;
  readonly title: string;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
}

/** One matter of the account page. */
export function AccountSection({ id, title, intro, children }: AccountSectionProps) {
  return (
    <Card className="p-5 sm:p-6">
      <section aria-labelledby={id}>
        <h2 id={id} className="text-xl font-semibold tracking-tight">
          {title}
        </h2>
        {intro === undefined ? null : <p className="mt-1 max-w-prose text-pretty text-ink-soft">{intro}</p>}
        <div className="mt-5">{children}</div>
      </section>
    </Card>
  );
}
