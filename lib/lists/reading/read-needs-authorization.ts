const YES =
  /^(?:y|yes|x|true|required|needed|(?:pa|auth|prior auth|authorization|prior authorization) (?:is )?(?:required|needed)|pa|always)\b/i;
const NO =
  /^(?:n|no|none|false|not? (?:required|needed)|no (?:pa|auth|prior auth|authorization)\b.*|not\b.*|never|exempt)$/i;

/** Does a cell of a column such as "PA required?" say that authorization is needed? Undefined where it says neither. */
export function readNeedsAuthorization(cell: string): boolean | undefined {
  const text = cell.trim();
  if (NO.test(text)) return false;
  return YES.test(text) ? true : undefined;
}
