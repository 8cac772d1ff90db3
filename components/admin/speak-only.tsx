/** Words that only a screen reader speaks, to tell a button or a link from its neighbors. */
export function speakOnly(words: string) {
  return <span className="sr-only">{words}</span>;
}
