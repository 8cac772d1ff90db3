"use client";

import { useSyncExternalStore } from "react";
import { LOADING_CODES, type MyCodesState, readMyCodes, subscribeToMyCodes } from "./kept-store";

/** The codes that this device keeps, in step with every window of this browser. */
export function useMyCodes(): MyCodesState {
  return useSyncExternalStore(subscribeToMyCodes, readMyCodes, () => LOADING_CODES);
}
