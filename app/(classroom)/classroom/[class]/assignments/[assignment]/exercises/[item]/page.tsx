import Link from "next/link";
import { notFound } from "next/navigation";
import { projectsOf } from "../../../../../../../../components/classroom/exercises/projects.ts";
import { Prose } from "../../../../../../../../components/classroom/exercises/prose.tsx";
import styles from "../../../../../../../../components/classroom/exercises/solve.module.css";
import { ExerciseTask } from "../../../../../../../../components/lesson/exercise.tsx";
import { Workbenches } from "../../../../../../../../components/lesson/workbenches.tsx";
import { exerciseOf } from "../../../../../../../../sandboxes/contract/declared/exercise.ts";
import { classroom } from "../../../../../../../../server/current.ts";
import { inLanguage, titled } from "../../../../../../language.ts";
import { orNotFound, requirePerson } from "../../../../../../session.ts";

export const generateMetadata = titled((words) => words.assignment.solve.title);

interface Props {
  readonly params: Promise<{ readonly class: string; readonly assignment: string; readonly item: string }>;
}

/** An exercise of the class, for who is to solve it: its prose, what is asked, and a workbench with the start. */
export default async function SolvePage({ params }: Props) {
  const { class: classId, assignment: assignmentId, item } = await params;
  const here = `/classroom/${classId}/assignments/${assignmentId}`;
  const person = await requirePerson(`${here}/exercises/${item}`);
  const given = await orNotFound(classroom().exercises.readAssigned(person.id, item));
  if (given.classId !== classId || given.assignmentId !== assignmentId) notFound();
  const { locale, words } = await inLanguage();
  const { solve } = words.assignment;
  const { lesson, declared, prose, hidden } = given;
  return (
    <article className={styles.article}>
      <header>
        <p>
          <Link href={here}>{solve.up}</Link>
        </p>
        <h1>{declared.title}</h1>
      </header>
      <Prose text={prose} />
      <ExerciseTask locale={locale} exercise={exerciseOf(lesson, declared)}>
        {hidden > 0 ? <p>{solve.hidden(hidden)}</p> : null}
      </ExerciseTask>
      <Workbenches locale={locale} lesson={lesson} exercise={declared} projects={projectsOf(given)} />
    </article>
  );
}
