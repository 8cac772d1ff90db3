import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

interface FieldText {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; turns the field into its refused state. */
  readonly error?: ReactNode;
}

interface TextFieldProps extends FieldText, ComponentProps<"input"> {
  /** `hero` is the one field a page is about. */
  readonly scale?: "normal" | "hero";
  /** The id of words elsewhere on the page that say what is wrong with the text. */
  readonly refusedBy?: string | undefined;
}

const SCALES = {
  normal: "min-h-11 px-3 text-base",
  hero: "min-h-15 px-4 text-2xl font-semibold tracking-wide placeholder:font-normal",
};

const CONTROL =
  "w-full rounded-control border bg-surface text-ink placeholder:text-ink-faint focus-visible:outline-offset-0";

/** One line of text, or a day, with its label, hint and error bound to it. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, scale = "normal", refusedBy, className, ...rest } = props;
  const id = useId();
  const isRefused = Boolean(error) || refusedBy !== undefined;
  const messages = [describe(id, hint, error), refusedBy].filter(Boolean).join(" ");
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        {...rest}
        id={id}
        aria-invalid={isRefused || undefined}
        aria-describedby={messages || undefined}
        className={clsx(CONTROL, SCALES[scale], isRefused ? "border-refusal" : "border-line-strong", className)}
      />
    </FieldFrame>
  );
}

/** Several lines of text with its label, hint and error bound to it. */
export function TextAreaField({ label, hint, error, className, ...rest }: FieldText & ComponentProps<"textarea">) {
  const id = useId();
  const messages = describe(id, hint, error);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={messages}
        className={clsx(CONTROL, "p-3 text-base", error ? "border-refusal" : "border-line-strong", className)}
      />
    </FieldFrame>
  );
}

interface SelectFieldProps extends FieldText, ComponentProps<"select"> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of several choices, with its label, hint and error bound to it. */
export function SelectField({ label, hint, error, options, className, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe(id, hint, error)}
        className={clsx(CONTROL, "min-h-11 px-3 text-base", error ? "border-refusal" : "border-line-strong", className)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

function FieldFrame({ id, label, hint, error, children }: FieldText & { id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium text-ink">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-ink-faint">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 text-sm font-medium text-refusal-ink">
          {error}
        </p>
      ) : null}
    </div>
  );
}

function describe(id: string, hint: ReactNode, error: ReactNode): string | undefined {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
