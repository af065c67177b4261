import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { projectsOf } from "../../../../../../../../components/classroom/exercises/projects.ts";
import { Prose } from "../../../../../../../../components/classroom/exercises/prose.tsx";
import styles from "../../../../../../../../components/classroom/exercises/solve.module.css";
import { ExerciseTask } from "../../../../../../../../components/lesson/exercise.tsx";
import { Workbenches } from "../../../../../../../../components/lesson/workbenches.tsx";
import { exerciseOf } from "../../../../../../../../sandboxes/contract/declared/exercise.ts";
import { classroom } from "../../../../../../../../server/current.ts";
import { orNotFound, requirePerson } from "../../../../../../session.ts";

export const metadata: Metadata = { title: "Exercise" };

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
  const { lesson, declared, prose, hidden } = given;
  return (
    <article className={styles.article}>
      <header>
        <p>
          <Link href={here}>The assignment</Link>
        </p>
        <h1>{declared.title}</h1>
      </header>
      <Prose text={prose} />
      <ExerciseTask locale="en" exercise={exerciseOf(lesson, declared)}>
        {hidden > 0 ? (
          <p>
            {hidden === 1 ? "One more check is" : `${hidden} more checks are`} asked on the server, once you
            submit.
          </p>
        ) : null}
      </ExerciseTask>
      <Workbenches locale="en" lesson={lesson} exercise={declared} projects={projectsOf(given)} />
    </article>
  );
}
