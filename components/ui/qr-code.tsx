import { encode } from "uqr";

interface QrCodeProps {
  readonly text: string;
  /** What the picture is for; its text has to stand beside it for readers without a camera. */
  readonly label: string;
}

/** Light modules around a code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/** A text as a picture for the camera of a telephone, drawn in this browser. Dark on light in either theme. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: "M", border: QUIET_MODULES });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-48 rounded-control border border-line [forced-color-adjust:none]"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={toPath(data)} />
    </svg>
  );
}

/** Dark modules, each a square of its own: rows from the top, columns from the left. */
function toPath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
}
