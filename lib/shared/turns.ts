/**
 * Long work that can be interrupted: it stops at every `yield`, so that whoever runs it can let others have their turn,
 * and gives its result at its end.
 */
export type Turns<T> = Generator<undefined, T, undefined>;

/** What does this work come to, done at once? */
export function finishTurns<T>(turns: Turns<T>): T {
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
  }
}
