import { Running } from "../running";

export default function EmptyPage() {
  return (
    <main id="main">
      <Running />
    </main>
  );
}
