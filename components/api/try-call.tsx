"use client";

import { useId, useState } from "react";
import { apiCallTexts } from "@/texts/api-call";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { SelectField, TextAreaField, TextField } from "../ui/field";
import type { ApiOperation } from "./api-operation";
import { buildCall, toCurl, writeExample } from "./build-call";
import { CallAnswer } from "./call-answer";
import { useCall } from "./use-call";

const { tryCall } = apiCallTexts;

type TryCallProps = Pick<ApiOperation, "method" | "path" | "summary" | "parameters" | "body">;

/** A call to fill in and send to this server, with the command that does the same from elsewhere. */
export function TryCall({ method, path, summary, parameters, body }: TryCallProps) {
  const [values, setValues] = useState(() =>
    Object.fromEntries(parameters.map(({ name, example = "" }) => [name, example])),
  );
  const [content, setContent] = useState(body[0]);
  const [text, setText] = useState(body[0] === undefined ? "" : writeExample(body[0]));
  const { state, send } = useCall();
  const formId = useId();
  const call = buildCall({ method, path, parameters, values, mediaType: content?.mediaType, body: text });

  const chooseContent = (mediaType: string) => {
    const next = body.find((one) => one.mediaType === mediaType);
    if (next === undefined) return;
    setContent(next);
    setText(writeExample(next));
  };

  return (
    <form
      aria-label={tryCall.label(summary)}
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(call);
      }}
    >
      <p className="text-sm text-ink-soft">{tryCall.noPatientData}</p>
      <div className="grid gap-4 empty:hidden sm:grid-cols-2 lg:grid-cols-4">
        {parameters.map(({ name, required, schema }) => {
          const value = values[name] ?? "";
          const set = (next: string) => setValues({ ...values, [name]: next });
          const choices = schema.enum?.map(String);
          if (choices === undefined) {
            return (
              <TextField
                key={name}
                label={name}
                required={required}
                value={value}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => set(event.target.value)}
              />
            );
          }
          const options = [...(required ? [] : [""]), ...choices].map((choice) => ({
            value: choice,
            label: choice === "" ? tryCall.notGiven : choice,
          }));
          return (
            <SelectField
              key={name}
              label={name}
              options={options}
              value={value}
              onChange={(event) => set(event.target.value)}
            />
          );
        })}
      </div>
      {content === undefined ? null : (
        <div className="space-y-4">
          {body.length < 2 ? null : (
            <SelectField
              label="Content-Type"
              options={body.map(({ mediaType }) => ({ value: mediaType, label: mediaType }))}
              value={content.mediaType}
              onChange={(event) => chooseContent(event.target.value)}
            />
          )}
          <TextAreaField
            label={tryCall.body}
            rows={Math.min(14, text.split("\n").length + 1)}
            value={text}
            spellCheck={false}
            className="font-mono text-sm"
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" id={`${formId}-send`} disabled={state.kind === "under-way"}>
          {tryCall.send}
        </Button>
        <CopyButton text={() => toCurl(call, window.location.origin)} variant="quiet">
          {tryCall.copyAsCurl}
        </CopyButton>
      </div>
      <CallAnswer summary={summary} state={state} />
    </form>
  );
}
