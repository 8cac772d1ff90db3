"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { Moment } from "./moment";
import { callAuth } from "./sign-in-call";
import { useIsRunning } from "./use-is-running";

interface SessionView {
  readonly id: string;
  readonly browser: string;
  readonly since: string;
  readonly isThis: boolean;
}

/** Where one is signed in, and the way to end that everywhere else. */
export function AccountSessions({ sessions }: { readonly sessions: readonly SessionView[] }) {
  const router = useRouter();
  const isRunning = useIsRunning();
  const [message, setMessage] = useState<string>();

  const end = async () => {
    const answer = await callAuth("revoke-other-sessions");
    setMessage(answer.ok ? "Every other browser is signed out." : answer.error.message);
    if (answer.ok) router.refresh();
  };

  return (
    <div className="space-y-5">
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map(({ id, browser, since, isThis }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <span className="font-medium">{browser}</span>
            {isThis ? <Badge>this browser</Badge> : null}
            <span className="ml-auto text-sm text-ink-soft">
              since <Moment at={since} />
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-4">
        <Button disabled={!isRunning || sessions.length < 2} onClick={() => void end()}>
          Sign out everywhere else
        </Button>
        <span role="status" className="text-sm text-ink-soft">
          {message}
        </span>
      </div>
    </div>
  );
}
