"use client";

import clsx from "clsx";
import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import type { FormAction } from "./form-state.ts";
import styles from "./forms.module.css";
import { useRoomWords } from "./messages/use-words.ts";

interface Props {
  readonly action: FormAction;
  readonly submit: string;
  readonly look?: "primary" | "plain" | "danger";
  /** Empties the fields once it is done: for forms with which one thing after the other is made. */
  readonly clears?: boolean;
  /** Fields and button in one line, where there is room. */
  readonly inline?: boolean;
  /** Names the form where several on a page have the same button. */
  readonly label?: string;
  readonly children?: ReactNode;
}

/**
 * A form that says what came of it, beside its button. It works without JavaScript as well; with it, what was typed stays
 * when something was wrong.
 */
export function ActionForm({ action, submit, look = "primary", clears, inline, label, children }: Props) {
  const [state, run, pending] = useActionState(action, { kind: "idle" });
  const { common } = useRoomWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (clears && state.kind === "done") form.current?.reset();
  }, [clears, state]);
  // React empties a form that it sends itself, whatever the answer.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => run(data));
  };
  return (
    <form
      ref={form}
      action={run}
      onSubmit={send}
      className={clsx(styles.form, inline && styles.inline)}
      aria-label={label}
    >
      {children}
      <div className={styles.end}>
        <button type="submit" className={styles.button} data-look={look} disabled={pending}>
          {pending ? common.moment : submit}
        </button>
      </div>
      <div role="status" className={styles.outcome} data-kind={state.kind}>
        {state.kind === "refused" && <p>{state.problem}</p>}
        {state.kind === "done" && (
          <p>
            {state.note} {state.shown && <code className={styles.shown}>{state.shown}</code>}
          </p>
        )}
      </div>
    </form>
  );
}
