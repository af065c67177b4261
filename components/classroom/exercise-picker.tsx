import type { CourseExercise } from "../../server/course/exercises.ts";
import { voiceNames } from "../ui/voice.ts";
import { Tick } from "./fields.tsx";
import styles from "./picker.module.css";

/** The exercises of the course by chapter, to be ticked. Each is assigned with its checks as they are now. */
export function ExercisePicker({ exercises }: { readonly exercises: readonly CourseExercise[] }) {
  const chapters = [...Map.groupBy(exercises, ({ chapter }) => chapter)];
  return (
    <fieldset className={styles.picker}>
      <legend>Exercises</legend>
      {chapters.map(([chapter, inside]) => (
        <details key={chapter}>
          <summary>
            {chapter} <span>{inside.length === 1 ? "1 exercise" : `${inside.length} exercises`}</span>
          </summary>
          {inside.map(({ lesson, title, minutes, checks, frameworks }) => (
            <Tick
              key={lesson}
              name="lesson"
              value={lesson}
              label={
                <>
                  {title}{" "}
                  <span>
                    {minutes} min, {checks.length} checks
                    {frameworks.length === 1
                      ? `, ${frameworks.map((side) => voiceNames[side]).join()} only`
                      : ""}
                  </span>
                </>
              }
            />
          ))}
        </details>
      ))}
    </fieldset>
  );
}
