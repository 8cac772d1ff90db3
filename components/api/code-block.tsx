/** A text of software, in a box that scrolls by itself. It takes focus so that arrow keys can scroll it. */
export function CodeBlock({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section aria-label={label} tabIndex={0} className="max-h-96 overflow-auto rounded-control bg-sunken p-3">
      <pre className="font-mono text-xs break-words whitespace-pre-wrap">{text}</pre>
    </section>
  );
}
