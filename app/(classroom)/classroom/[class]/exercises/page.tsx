import Link from "next/link";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import styles from "../../../../../components/classroom/page.module.css";
import { ClassTabs, Shell } from "../../../../../components/classroom/shell.tsx";
import { State } from "../../../../../components/classroom/table.tsx";
import { may } from "../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../server/current.ts";
import { inLanguage, titled } from "../../../language.ts";
import { orNotFound, requirePerson } from "../../../session.ts";
import { BeginExercise } from "./begin.tsx";

export const generateMetadata = titled((words) => words.own.title);

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

/** The exercises that a class's instructors write, and the ways to begin one. */
export default async function ExercisesPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}/exercises`);
  const { assignments, classes, exercises } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const all = await orNotFound(exercises.listOwnExercises(person.id, id));
  const { locale, words: texts } = await inLanguage();
  const { common, own: words } = texts;
  const course = await orNotFound(assignments.listCourse(person.id, id));
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: common.classroom }}>
      <ClassTabs classId={id} locale={locale} />
      <section aria-labelledby="exercises">
        <h2 id="exercises">{words.heading}</h2>
        {all.length === 0 ? <p>{words.none}</p> : null}
        <ul className={styles.rows}>
          {all.map(({ id: exercise, title, updatedAt, version, adaptedFrom }) => (
            <li key={exercise}>
              <p>
                <Link href={`/classroom/${id}/exercises/${exercise}`}>{title}</Link>{" "}
                <State kind={version === null ? "draft" : "open"}>
                  {version === null ? words.draft : words.version(version)}
                </State>
              </p>
              <p className={styles.soft}>
                {words.changed} <Moment at={updatedAt} zone={room.timeZone} locale={locale} />
                {adaptedFrom === null ? "" : words.adaptedFrom(adaptedFrom)}
              </p>
            </li>
          ))}
        </ul>
      </section>
      {may(room.role, "teach") && !room.archived ? (
        <BeginExercise classId={id} course={course} locale={locale} />
      ) : null}
    </Shell>
  );
}
