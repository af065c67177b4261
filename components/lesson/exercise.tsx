import type { ReactNode } from "react";
import type { Exercise } from "../../sandboxes/contract/types.ts";
import { InlineCode } from "../ui/inline-code.tsx";
import styles from "./exercise.module.css";

interface Props {
  readonly exercise: Exercise;
  readonly children?: ReactNode;
}

/** What is to be done. The checks stand in the workbench, beside the code they judge. */
export function ExerciseTask({ exercise, children }: Props) {
  return (
    <section className={styles.exercise} aria-labelledby="exercise">
      <p className={styles.kind}>
        Exercise <span>about {exercise.minutes} minutes</span>
      </p>
      <h2 id="exercise">{exercise.title}</h2>
      {exercise.task.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
          <InlineCode text={paragraph} />
        </p>
      ))}
      {children}
      <details>
        <summary>What the checks will ask</summary>
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
