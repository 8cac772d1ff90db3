import { readFileSync } from "node:fs";
import ts from "typescript";

/** Attributes that a person reads or hears, whatever they hold. */
const SPOKEN = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "label",
  "placeholder",
  "title",
]);
/** Attributes that no person reads. */
const UNREAD = new Set(["className", "d", "href", "id", "media", "name", "rel", "src", "style", "viewBox"]);

interface OwnWords {
  readonly line: number;
  readonly words: string;
}

/** Finds the words that a file has of its own, where it should have them from the texts. */
export function findOwnWords(path: string): OwnWords[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: OwnWords[] = [];
  const visit = (node: ts.Node): void => {
    if (isUnread(node)) return;
    const words = toWords(node);
    if (words !== undefined && isText(node, words)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, words: words.replace(/\s+/g, " ").trim() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function toWords(node: ts.Node): string | undefined {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join("…");
  }
  return undefined;
}

/** Imports, types, what only a programmer reads, and attributes of markup. */
function isUnread(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression)) return true; // "use client"
  if (ts.isJsxAttribute(node)) return UNREAD.has(node.name.getText());
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  return (
    ts.isCallExpression(node) &&
    /^(clsx|log\.?\w*|\w*readOrNothing|\w+\.(closest|matches|querySelector\w*))$/.test(node.expression.getText())
  );
}

function isText(node: ts.Node, words: string): boolean {
  if (ts.isJsxText(node)) return /\p{L}{2}/u.test(words);
  if (ts.isJsxAttribute(node.parent) && SPOKEN.has(node.parent.name.getText())) return /\p{L}/u.test(words);
  return /\p{L}{2,}[,.:;’]? (\p{L}|…)|… \p{L}{2}|^\p{Lu}\p{Ll}+[.…]?$/u.test(words) && !isMarkup(words);
}

/** Class names, headers and media types: what has no capital at its start, and marks that no sentence has. */
function isMarkup(words: string): boolean {
  if (/charset=|filename=|-src /.test(words)) return true;
  const tokens = words.split(/\s+/).filter((token) => token !== "" && token !== "…");
  return (
    /^[\s([@.#&[a-z0-9-]/.test(words) &&
    tokens.some((token) => /[a-z0-9][-:/[(][a-z0-9[(&]|^[.#@[]/.test(token)) &&
    !/[.?!]$|[,;] /.test(words)
  );
}
