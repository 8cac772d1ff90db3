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
  if (onChange) return <Button {...rest} onClick={() => onChange(change)} />;
  return (
    <ButtonLink aria-label={rest["aria-label"]} className={rest.className} href={toChangedLink(actions, change)}>
      {rest.children}
    </ButtonLink>
  );
}
