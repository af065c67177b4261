import type { CourseExercise } from "../../server/course/exercises.ts";
import { voiceNames } from "../ui/voice.ts";
import { Tick } from "./fields.tsx";
import styles from "./picker.module.css";

/** What can be ticked: an exercise of the course, or the newest version of one of the class. */
interface Own {
  readonly lesson: string;
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  readonly frameworks: CourseExercise["frameworks"];
  readonly checks: number;
}

interface Props {
  readonly exercises: readonly CourseExercise[];
  readonly own: readonly Own[];
}

/** The exercises of the class and, by chapter, of the course, to be ticked. Each is assigned with its checks as they are now. */
export function ExercisePicker({ exercises, own }: Props) {
  const chapters = [...Map.groupBy(exercises, ({ chapter }) => chapter)];
  return (
    <fieldset className={styles.picker}>
      <legend>Exercises</legend>
      {own.length > 0 ? (
        <details>
          <summary>
            Of this class <span>{own.length === 1 ? "1 exercise" : `${own.length} exercises`}</span>
          </summary>
          {own.map(({ lesson, title, number, minutes, checks, frameworks }) => (
            <Tick
              key={lesson}
              name="lesson"
              value={lesson}
              label={
                <>
                  {title}{" "}
                  <span>
                    version {number}, {minutes} min, {checks === 1 ? "1 check" : `${checks} checks`},{" "}
                    {frameworks.map((side) => voiceNames[side]).join(" and ")}
                  </span>
                </>
              }
            />
          ))}
        </details>
      ) : null}
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
