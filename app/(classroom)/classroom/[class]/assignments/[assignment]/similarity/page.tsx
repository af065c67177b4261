import Link from "next/link";
import { Moment } from "../../../../../../../components/classroom/moment.tsx";
import styles from "../../../../../../../components/classroom/page.module.css";
import { Shell } from "../../../../../../../components/classroom/shell.tsx";
import { Table } from "../../../../../../../components/classroom/table.tsx";
import { voiceNames } from "../../../../../../../components/ui/voice.ts";
import { classroom } from "../../../../../../../server/current.ts";
import { inLanguage, titled } from "../../../../../language.ts";
import { orNotFound, requirePerson } from "../../../../../session.ts";

export const generateMetadata = titled((words) => words.manage.alike.title);

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
  const { locale, words: all } = await inLanguage();
  const { common, manage } = all;
  const words = manage.alike;
  const head = [
    { key: "alike", text: words.alike, number: true },
    { key: "earlier", text: words.first },
    { key: "later", text: words.later },
  ];
  return (
    <Shell title={words.title} up={{ href: here, text: assignment.title }}>
      <p className={styles.prose}>{words.intro}</p>
      {lists.length === 0 ? <p>{words.none}</p> : null}
      {lists.map(({ title, framework, compared, pairs }) => (
        <section key={`${title} ${framework}`} aria-label={`${title}, ${voiceNames[framework]}`}>
          <h2>
            {title}, {voiceNames[framework]}
          </h2>
          <p className={styles.soft}>
            {words.compared(compared)}
            {pairs.length === 0 ? words.noPair : null}
          </p>
          {pairs.length > 0 ? (
            <Table label={words.pairs(`${title}, ${voiceNames[framework]}`)} head={head}>
              {pairs.map(({ share, sides }) => (
                <tr key={sides.map(({ submissionId }) => submissionId).join(" ")}>
                  <th scope="row" data-align="number">
                    <Link
                      href={`${here}/similarity/${sides[0].submissionId}/${sides[1].submissionId}`}
                      aria-label={words.both(Math.round(share * 100), sides[0].learner, sides[1].learner)}
                    >
                      {common.percent(Math.round(share * 100))}
                    </Link>
                  </th>
                  {sides.map(({ submissionId, learner, attempt, receivedAt }) => (
                    <td key={submissionId}>
                      {words.attempt(learner, attempt)}
                      <p className={styles.soft}>
                        <Moment at={receivedAt} zone={room.timeZone} locale={locale} />
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
