import { adminKeysTexts } from "@/texts/admin-keys";
import { Card } from "../ui/card";
import { Moment } from "./moment";
import { RevokeKeyButton } from "./revoke-key-button";

const { list } = adminKeysTexts;

/** A key as maintainers see it. */
interface ApiKeyView {
  readonly id: number;
  readonly name: string;
  readonly hint: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly revoked: { readonly at: Date; readonly by: string } | null;
}

interface ApiKeyListProps {
  readonly title: string;
  /** What to say when there is none. */
  readonly none: string;
  readonly keys: readonly ApiKeyView[];
  readonly canWrite: boolean;
}

/** Keys that are in use, or those that were revoked. */
export function ApiKeyList({ title, none, keys, canWrite }: ApiKeyListProps) {
  return (
    <section aria-label={title} className="space-y-3">
      <h2 className="text-xl font-semibold tracking-tight">{title}</h2>
      {keys.length === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <Card className="px-4 sm:px-5">
          <ul className="divide-y divide-line">
            {keys.map(({ id, name, hint, createdAt, createdBy, revoked }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-4">
                <div className="min-w-0">
                  <p className="flex flex-wrap items-baseline gap-x-3">
                    <span className="min-w-0 font-medium break-words">{name}</span>
                    <span className="code-figures font-mono text-sm text-ink-soft">{adminKeysTexts.hidden(hint)}</span>
                  </p>
                  <p className="mt-1 text-sm break-words text-ink-faint">
                    {revoked === null
                      ? list.made(<Moment at={createdAt.toISOString()} />, createdBy)
                      : list.madeAndRevoked(
                          <Moment at={createdAt.toISOString()} />,
                          createdBy,
                          <Moment at={revoked.at.toISOString()} />,
                          revoked.by,
                        )}
                  </p>
                </div>
                {canWrite && revoked === null ? <RevokeKeyButton id={id} name={name} hint={hint} /> : null}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}
