/** Asks of each text once: the cells of a column repeat, and many of the questions are long. For one reading, not to be kept. */
export function onceEach<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as T;
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}
