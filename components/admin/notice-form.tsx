"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { OUTCOME_WORDS } from "@/lib/router/explain";
import type { Destination } from "@/lib/router/routing-tables";
import type { IsoDate } from "@/lib/shared/iso-date";
import { adminNoticesTexts } from "@/texts/admin-notices";
import { Button } from "../ui/button";
import { TextAreaField, TextField } from "../ui/field";
import { RadioGroup } from "../ui/radio-group";
import { callAdmin } from "./call-admin";
import { type NoticeFaults, type NoticeFields, readNoticeFields } from "./notice-fields";

const { form } = adminNoticesTexts;

const DESTINATIONS = ["healthhelp-webconsult", "connect", "no-auth-needed"] as const satisfies readonly Destination[];

const MOST_CHARACTERS = 1000;

/** Announces something about a destination, to be shown beside its answers. */
export function NoticeForm({ today }: { readonly today: IsoDate }) {
  const router = useRouter();
  const empty: NoticeFields = { destination: DESTINATIONS[0], from: today, until: "", text: "", source: "" };
  const [fields, setFields] = useState(empty);
  const [faults, setFaults] = useState<NoticeFaults>({});
  const [said, setSaid] = useState<{ readonly isRefusal: boolean; readonly words: string }>();
  const change = (part: Partial<NoticeFields>) => setFields((before) => ({ ...before, ...part }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(undefined);
    const notice = readNoticeFields(fields);
    setFaults(notice.ok ? {} : notice.error);
    if (!notice.ok) return;
    const answer = await callAdmin("notices", { method: "POST", body: notice.value });
    if (!answer.ok) return setSaid({ isRefusal: true, words: answer.error.message });
    setFields(empty);
    setSaid({ isRefusal: false, words: form.published });
    router.refresh();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="space-y-5">
      <RadioGroup
        legend={form.destination}
        name="destination"
        options={DESTINATIONS.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
        value={fields.destination}
        onChange={(destination) => change({ destination })}
      />
      <TextAreaField
        label={form.text}
        hint={form.textHint}
        rows={3}
        maxLength={MOST_CHARACTERS}
        value={fields.text}
        error={faults.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <TextField
        type="url"
        label={form.source}
        placeholder={form.sourceStart}
        maxLength={MOST_CHARACTERS}
        value={fields.source}
        error={faults.source}
        onChange={({ target }) => change({ source: target.value })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          type="date"
          label={form.from}
          className="figures"
          value={fields.from}
          error={faults.from}
          onChange={({ target }) => change({ from: target.value })}
        />
        <TextField
          type="date"
          label={form.until}
          hint={form.untilHint}
          className="figures"
          value={fields.until}
          error={faults.until}
          onChange={({ target }) => change({ until: target.value })}
        />
      </div>
      <Button type="submit" variant="primary">
        {form.publish}
      </Button>
      <p role="status" className={said?.isRefusal ? "text-sm font-medium text-refusal-ink" : "text-sm text-ink-soft"}>
        {said?.words}
      </p>
    </form>
  );
}
