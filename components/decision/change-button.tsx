import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { Button, ButtonLink } from "../ui/button";
import { type AnswerActions, type QuestionChange, toChangedLink } from "./answer-actions";

interface ChangeButtonProps extends Pick<ComponentProps<"button">, "className" | "children" | "aria-label"> {
  readonly actions: AnswerActions;
  readonly change: QuestionChange;
}

/** Asks again with one thing changed: in place where the page can, else by a link to that answer. */
export function ChangeButton({ actions, change, ...rest }: ChangeButtonProps) {
  const { onChange } = actions;
  const className = clsx("print:hidden", rest.className);
  if (onChange) return <Button {...rest} className={className} onClick={() => onChange(change)} />;
  return (
    <ButtonLink aria-label={rest["aria-label"]} className={className} href={toChangedLink(actions, change)}>
      {rest.children}
    </ButtonLink>
  );
}
