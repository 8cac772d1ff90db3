const PAGE = 10;

/** The row that a key leads to from another one; undefined for a key that moves nowhere. */
export function toNextRow(key: string, row: number, last: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(row + 1, last);
    case "ArrowUp":
      return Math.max(row - 1, 0);
    case "PageDown":
      return Math.min(row + PAGE, last);
    case "PageUp":
      return Math.max(row - PAGE, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
