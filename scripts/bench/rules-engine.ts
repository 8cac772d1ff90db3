import { Engine } from "json-rules-engine";
import { isListId, kindOf } from "../../lib/lists/list-identities";
import type { PublishedLists } from "../../lib/router/compile-tables";
import type { ListKind } from "../../lib/router/routing-tables";
import { DAY } from "./some-lists";

const CUTOFF = 20260501;

/** Decides every text by the three steps, written as rules for a general engine that stops at the first that holds. */
export async function decideWithRules(texts: readonly string[], published: PublishedLists): Promise<number> {
  const engine = toEngine();
  const listed = { "no-auth": toCodes(published, "no-auth"), healthhelp: toCodes(published, "healthhelp") };
  const day = Number(DAY.replaceAll("-", ""));
  let length = 0;
  for (const code of texts) {
    const { events } = await engine.run({
      code,
      day,
      isNoAuth: listed["no-auth"].has(code),
      isHealthHelp: listed.healthhelp.has(code),
    });
    length += events[0]?.type.length ?? 0;
  }
  if (length === 0) throw new Error("The engine decided nothing");
  return length;
}

function toEngine(): Engine {
  const engine = new Engine();
  const is = (fact: string, value: boolean) => ({ fact, operator: "equal", value });
  const stop = () => void engine.stop();
  engine.addRule({
    priority: 3,
    conditions: { all: [is("isNoAuth", true)] },
    event: { type: "no-auth-needed" },
    onSuccess: stop,
  });
  engine.addRule({
    priority: 2,
    conditions: { all: [is("isHealthHelp", true), { fact: "day", operator: "greaterThanInclusive", value: CUTOFF }] },
    event: { type: "healthhelp-webconsult" },
    onSuccess: stop,
  });
  engine.addRule({ priority: 1, conditions: { all: [is("isNoAuth", false)] }, event: { type: "connect" } });
  return engine;
}

const known = new WeakMap<PublishedLists, Map<ListKind, ReadonlySet<string>>>();

function toCodes(published: PublishedLists, kind: ListKind): ReadonlySet<string> {
  const sets = known.get(published) ?? new Map<ListKind, ReadonlySet<string>>();
  known.set(published, sets);
  const codes =
    sets.get(kind) ??
    new Set(
      published.versions
        .filter(({ list }) => isListId(list) && kindOf(list) === kind)
        .flatMap(({ entries }) => entries.map(({ code }): string => code)),
    );
  sets.set(kind, codes);
  return codes;
}
