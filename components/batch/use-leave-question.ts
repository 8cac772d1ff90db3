import { useCallback, useEffect, useRef, useState } from "react";

/** A question that stands before leaving, until it is answered one way or the other. */
export interface LeaveQuestionState {
  readonly isAsking: boolean;
  readonly leave: () => void;
  readonly stay: () => void;
}

/** As long as a browser takes to begin a way out that was already agreed to, or that leads to another program. */
const ALLOWED_FOR_MS = 1000;

/**
 * Asks before the page is left with work in it: with the browser's own question where the page is closed, reloaded or
 * left for another site, and with one of ours for a link to another page of this product, which the browser does not
 * see as leaving.
 */
export function useLeaveQuestion(hasWork: boolean): LeaveQuestionState {
  const [way, setWay] = useState<HTMLAnchorElement>();
  const allowedUntil = useRef(0);

  const allow = useCallback(() => {
    allowedUntil.current = performance.now() + ALLOWED_FOR_MS;
  }, []);

  useEffect(() => {
    if (!hasWork) return;
    const isAllowed = () => performance.now() < allowedUntil.current;

    const askByBrowser = (event: BeforeUnloadEvent) => {
      if (!isAllowed()) event.preventDefault();
    };

    const askByPage = (event: MouseEvent) => {
      const link = toClickedLink(event);
      if (link === undefined || isAllowed()) return;
      // Some browsers take a call or a mail for a way out of the page.
      if (/^(mailto|tel):/.test(link.protocol)) allow();
      if (!leadsAway(link)) return;
      event.preventDefault();
      event.stopPropagation();
      setWay(link);
    };

    window.addEventListener("beforeunload", askByBrowser);
    // Ahead of whatever the link itself does with the click.
    document.addEventListener("click", askByPage, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", askByBrowser);
      document.removeEventListener("click", askByPage, { capture: true });
    };
  }, [hasWork, allow]);

  return {
    isAsking: way !== undefined,
    leave: () => {
      setWay(undefined);
      allow();
      way?.click();
    },
    stay: () => setWay(undefined),
  };
}

/** The link that a click follows in this window; keys held with it open another one. */
function toClickedLink({ target, button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) {
  const link = target instanceof Element ? target.closest("a") : null;
  const isPlain = button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
  return isPlain && link !== null ? link : undefined;
}

/** To another page of this product, in this window. */
function leadsAway({ origin, pathname, target, download }: HTMLAnchorElement): boolean {
  const { location } = window;
  const isHere = target === "" || target === "_self";
  return isHere && download === "" && origin === location.origin && pathname !== location.pathname;
}
