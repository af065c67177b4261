import type { ReactNode } from "react";
import type { Exercise } from "../../sandboxes/contract/types.ts";
import { type Locale, messagesOf } from "../messages/locale.ts";
import { InlineCode } from "../ui/inline-code.tsx";
import styles from "./exercise.module.css";

interface Props {
  readonly locale: Locale;
  readonly exercise: Exercise;
  readonly children?: ReactNode;
}

/** What is to be done. The checks stand in the workbench, beside the code they judge. */
export function ExerciseTask({ locale, exercise, children }: Props) {
  const { lesson: texts } = messagesOf(locale);
  return (
    <section className={styles.exercise} aria-labelledby="exercise">
      <p className={styles.kind}>
        {texts.exercise} <span>{texts.exerciseMinutes(exercise.minutes)}</span>
      </p>
      <h2 id="exercise">{exercise.title}</h2>
      {exercise.task.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
          <InlineCode text={paragraph} />
        </p>
      ))}
      {children}
      <details>
        <summary>{texts.willAsk}</summary>
        <ol>
          {exercise.checks.map((check) => (
            <li key={check.id}>
              <InlineCode text={check.sentence} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
