"use client";

import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from "react";

/**
 * Runs `take` once, before anything is drawn again: what somebody entered before the scripts came stands in the page,
 * no event tells of it, and the next drawing would put the old value in its place.
 */
export function useEarlyInput(take: () => void): void {
  const takeLatest = useEffectEvent(take);
  useLayoutEffect(() => takeLatest(), []);
}

/** Gives the group whose one choice is taken over where it was made before the scripts came. */
export function useEarlyChoice(take: (value: string) => void): RefObject<HTMLFieldSetElement | null> {
  const group = useRef<HTMLFieldSetElement>(null);
  useEarlyInput(() => {
    const chosen = group.current?.querySelector<HTMLInputElement>("input:checked");
    if (chosen) take(chosen.value);
  });
  return group;
}
