"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { siteTexts } from "@/texts/site";

const STORAGE_KEY = "which-portal.theme";

const THEMES = [
  { value: "system", label: siteTexts.theme.system, Icon: Monitor },
  { value: "light", label: siteTexts.theme.light, Icon: Sun },
  { value: "dark", label: siteTexts.theme.dark, Icon: Moon },
] as const;

type Theme = (typeof THEMES)[number]["value"];

/** Chooses light, dark, or what the system says. `public/first.js` applies the choice on the next load. */
export function ThemeSwitch() {
  const chosen = useSyncExternalStore(subscribe, readTheme, () => null);
  return (
    <fieldset className="inline-flex rounded-control border border-line p-0.5 noscript:hidden">
      <legend className="sr-only">{siteTexts.theme.label}</legend>
      {THEMES.map(({ value, label, Icon }) => (
        <button
          key={value}
          type="button"
          title={label}
          aria-label={label}
          aria-pressed={chosen === value}
          onClick={() => applyTheme(value)}
          className="inline-flex size-8 items-center justify-center rounded-[0.375rem] text-ink-faint hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink"
        >
          <Icon aria-hidden className="size-4" />
        </button>
      ))}
    </fieldset>
  );
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readTheme(): Theme {
  const theme = document.documentElement.dataset["theme"];
  return theme === "light" || theme === "dark" ? theme : "system";
}

function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Storage can be forbidden; the choice then lasts until the page is left.
  }
  for (const listener of listeners) listener();
}
