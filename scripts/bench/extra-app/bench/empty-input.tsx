"use client";

import { useState } from "react";

/** The least that a controlled input can do. */
export function EmptyInput() {
  const [text, setText] = useState("");
  return <input name="empty" aria-label="Empty" value={text} onChange={(event) => setText(event.target.value)} />;
}
