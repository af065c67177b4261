import type { Metadata } from "next";
import Link from "next/link";
import { Moment } from "../../../../../../../components/classroom/moment.tsx";
import styles from "../../../../../../../components/classroom/page.module.css";
import { Shell } from "../../../../../../../components/classroom/shell.tsx";
import { Table } from "../../../../../../../components/classroom/table.tsx";
import { voiceNames } from "../../../../../../../components/ui/voice.ts";
import { classroom } from "../../../../../../../server/current.ts";
import { orNotFound, requirePerson } from "../../../../../session.ts";

export const metadata: Metadata = { title: "Similarity" };

interface Props {
  readonly params: Promise<{ readonly class: string; readonly assignment: string }>;
}

/** Which learners' last submissions are alike, the most alike first. */
export default async function SimilarityPage({ params }: Props) {
  const { class: classId, assignment: id } = await params;
  const here = `/classroom/${classId}/assignments/${id}`;
  const person = await requirePerson(`${here}/similarity`);
  const { assignments, classes, submissions } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, classId));
  const assignment = await orNotFound(assignments.selectAssignment(person.id, id));
  const lists = await orNotFound(submissions.listSimilar(person.id, id));
  const head = [
    { key: "alike", text: "Alike", number: true },
    { key: "earlier", text: "Submitted first" },
    { key: "later", text: "Submitted later" },
  ];
  return (
    <Shell title="Similarity" up={{ href: here, text: assignment.title }}>
      <p className={styles.prose}>
        Everybody’s last submissions are compared by their Python tokens: other names, comments, texts and
        layout hide nothing. What everybody began with does not count, nor, in classes of eight or more, what
        half of the class has. Small exercises leave little room to differ: two that are alike are a reason to
        read both, and no proof of anything.
      </p>
      {lists.length === 0 ? <p>There are not yet two learners’ submissions to compare.</p> : null}
      {lists.map(({ title, framework, compared, pairs }) => (
        <section key={`${title} ${framework}`} aria-label={`${title}, ${voiceNames[framework]}`}>
          <h2>
            {title}, {voiceNames[framework]}
          </h2>
          <p className={styles.soft}>
            {compared} learners compared.{pairs.length === 0 ? " No two are alike." : null}
          </p>
          {pairs.length > 0 ? (
            <Table label={`Pairs of ${title}, ${voiceNames[framework]}`} head={head}>
              {pairs.map(({ share, sides }) => (
                <tr key={sides.map(({ submissionId }) => submissionId).join(" ")}>
                  <th scope="row" data-align="number">
                    <Link
                      href={`${here}/similarity/${sides[0].submissionId}/${sides[1].submissionId}`}
                      aria-label={`${Math.round(share * 100)} %: ${sides[0].learner} and ${sides[1].learner}`}
                    >
                      {Math.round(share * 100)} %
                    </Link>
                  </th>
                  {sides.map(({ submissionId, learner, attempt, receivedAt }) => (
                    <td key={submissionId}>
                      {learner}, attempt {attempt}
                      <p className={styles.soft}>
                        <Moment at={receivedAt} zone={room.timeZone} />
                      </p>
                    </td>
                  ))}
                </tr>
              ))}
            </Table>
          ) : null}
        </section>
      ))}
    </Shell>
  );
}
