import type { CourseExercise } from "../../server/course/exercises.ts";
import type { Locale } from "../messages/locale.ts";
import { voiceNames } from "../ui/voice.ts";
import { Tick } from "./fields.tsx";
import { roomWordsOf } from "./messages/words.ts";
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
  readonly locale: Locale;
}

/** The exercises of the class and, by chapter, of the course, to be ticked. Each is assigned with its checks as they are now. */
export function ExercisePicker({ exercises, own, locale }: Props) {
  const { common, manage } = roomWordsOf(locale);
  const words = manage.picker;
  const chapters = [...Map.groupBy(exercises, ({ chapter }) => chapter)];
  return (
    <fieldset className={styles.picker}>
      <legend>{words.legend}</legend>
      {own.length > 0 ? (
        <details>
          <summary>
            {words.own} <span>{common.exercises(own.length)}</span>
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
                    {[words.version(number), words.minutes(minutes), words.checks(checks)].join(", ")},{" "}
                    {common.and(frameworks.map((side) => voiceNames[side]))}
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
            {chapter} <span>{common.exercises(inside.length)}</span>
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
                    {words.minutes(minutes)}, {words.checks(checks.length)}
                    {frameworks.length === 1
                      ? `, ${words.only(frameworks.map((side) => voiceNames[side]).join())}`
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
