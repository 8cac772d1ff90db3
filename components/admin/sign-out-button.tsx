"use client";

import { useState } from "react";
import { adminSiteTexts } from "@/texts/admin-site";
import { Button } from "../ui/button";
import { callAuth } from "./sign-in-call";
import { useIsRunning } from "./use-is-running";

/** Ends the session of this browser. */
export function SignOutButton() {
  const [fault, setFault] = useState<string>();
  const isRunning = useIsRunning();

  const leave = async () => {
    const answer = await callAuth("sign-out");
    if (answer.ok) window.location.assign("/admin/sign-in");
    else setFault(answer.error.message);
  };

  return (
    <>
      <Button size="small" disabled={!isRunning} onClick={() => void leave()}>
        {adminSiteTexts.navigation.signOut}
      </Button>
      {fault === undefined ? null : (
        <span role="alert" className="text-refusal-ink">
          {fault}
        </span>
      )}
    </>
  );
}
