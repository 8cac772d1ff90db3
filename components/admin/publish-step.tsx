"use client";

import { useState } from "react";
import type { PublicationFindingCode } from "@/lib/lists/compare/publication-finding";
import { describeConfirmation, describeFinding, describeWarning } from "@/lib/lists/drafts/describe-finding";
import type { DraftReview } from "@/lib/lists/drafts/draft-documents";
import { formatDay } from "@/lib/shared/iso-date";
import { adminPublishTexts } from "@/texts/admin-publish";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { CheckField } from "../ui/check-field";
import type { CallFault } from "./call-admin";
import { findPublicationBar } from "./publication-bar";

const { publishStep } = adminPublishTexts;

interface PublishStepProps {
  readonly listName: string;
  readonly review: DraftReview;
  readonly canWrite: boolean;
  readonly isPublishing: boolean;
  readonly fault: CallFault | undefined;
  readonly onPublish: (confirmed: readonly PublicationFindingCode[]) => void;
}

const BAR_ID = "why-not-yet";

/** The last step: what has to be confirmed by name, and the button. */
export function PublishStep({ listName, review, canWrite, isPublishing, fault, onPublish }: PublishStepProps) {
  const [ticked, setTicked] = useState<readonly PublicationFindingCode[]>([]);
  const { findings, warnings, effectiveFrom, entryCount } = review;
  const confirmed = findings.map(({ code }) => code).filter((code) => ticked.includes(code));
  const bar = findPublicationBar(review, confirmed, canWrite);

  return (
    <div className="space-y-6">
      <p className="figures text-lg">
        {publishStep.lead(listName, entryCount, <strong className="font-semibold">{formatDay(effectiveFrom)}</strong>)}
      </p>
      {findings.length > 0 ? (
        <Card className="p-5 sm:p-6">
          <fieldset disabled={!canWrite || isPublishing}>
            <legend className="font-semibold">{publishStep.confirm}</legend>
            <div className="mt-3 divide-y divide-line">
              {findings.map((finding) => (
                <CheckField
                  key={finding.code}
                  className="py-3"
                  checked={ticked.includes(finding.code)}
                  onChange={({ target }) =>
                    setTicked((before) =>
                      target.checked ? [...before, finding.code] : before.filter((code) => code !== finding.code),
                    )
                  }
                >
                  <span className="block font-medium">{describeConfirmation(finding.code)}</span>
                  <span className="figures block text-ink-soft">{describeFinding(finding)}</span>
                </CheckField>
              ))}
            </div>
          </fieldset>
        </Card>
      ) : (
        <p className="text-ink-soft">{publishStep.nothingUnusual}</p>
      )}
      {warnings.map((warning) => (
        <Callout key={warning.code}>
          <p>{describeWarning(warning)}</p>
        </Callout>
      ))}
      {fault === undefined ? null : (
        <div role="alert">
          <Callout tone="refusal" title={publishStep.notPublished}>
            <p className="mt-1">{fault.message}</p>
          </Callout>
        </div>
      )}
      <div className="space-y-2">
        <Button
          variant="primary"
          disabled={bar !== undefined || isPublishing}
          aria-describedby={bar === undefined ? undefined : BAR_ID}
          onClick={() => onPublish(confirmed)}
        >
          {isPublishing ? publishStep.publishing : publishStep.publish}
        </Button>
        {bar === undefined ? (
          <p className="text-sm text-ink-faint">{publishStep.effect}</p>
        ) : (
          <p id={BAR_ID} className="figures text-sm font-medium text-ink-soft">
            {bar}
          </p>
        )}
      </div>
    </div>
  );
}
