"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Result } from "@/lib/shared/result";
import { adminAccountTexts } from "@/texts/admin-account";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { callAdmin } from "./call-admin";
import { Moment } from "./moment";
import { callAuth } from "./sign-in-call";
import { speakOnly } from "./speak-only";
import { useIsRunning } from "./use-is-running";

const texts = adminAccountTexts.sessions;

interface SessionView {
  readonly id: string;
  readonly browser: string;
  readonly since: string;
  readonly isThis: boolean;
}

/** Where one is signed in, and the ways to end that in one other browser or in all of them. */
export function AccountSessions({ sessions }: { readonly sessions: readonly SessionView[] }) {
  const router = useRouter();
  const isRunning = useIsRunning();
  const [message, setMessage] = useState<string>();

  const tell = (answer: Result<unknown, { readonly message: string }>, done: string) => {
    setMessage(answer.ok ? done : answer.error.message);
    if (answer.ok) router.refresh();
  };
  const endOne = async ({ id, browser }: SessionView) =>
    tell(await callAdmin(`sessions/${id}/end`, { method: "POST", body: {} }), texts.signedOut(browser));
  const endOthers = async () => tell(await callAuth("revoke-other-sessions"), texts.signedOutOthers);

  return (
    <div className="space-y-5">
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <span className="font-medium">{session.browser}</span>
            {session.isThis ? <Badge>{texts.isThis}</Badge> : null}
            <span className="ml-auto text-sm text-ink-soft">{texts.since(<Moment at={session.since} />)}</span>
            {session.isThis ? null : (
              <Button size="small" disabled={!isRunning} onClick={() => void endOne(session)}>
                {texts.signOut(session.browser, speakOnly)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-4">
        <Button disabled={!isRunning || sessions.length < 2} onClick={() => void endOthers()}>
          {texts.signOutOthers}
        </Button>
        <span role="status" className="text-sm text-ink-soft">
          {message}
        </span>
      </div>
    </div>
  );
}
