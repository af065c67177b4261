import Link from "next/link";
import { AlikeCode } from "../../../../../../../../../components/classroom/alike-code.tsx";
import { Moment } from "../../../../../../../../../components/classroom/moment.tsx";
import styles from "../../../../../../../../../components/classroom/page.module.css";
import { Shell } from "../../../../../../../../../components/classroom/shell.tsx";
import { classroom } from "../../../../../../../../../server/current.ts";
import { inLanguage, titled } from "../../../../../../../language.ts";
import { orNotFound, requirePerson } from "../../../../../../../session.ts";

export const generateMetadata = titled((words) => words.manage.alike.title);

interface Props {
  readonly params: Promise<{
    readonly class: string;
    readonly assignment: string;
    readonly one: string;
    readonly other: string;
  }>;
}

/** Two submissions side by side, with the lines that are alike. */
export default async function PairPage({ params }: Props) {
  const { class: classId, assignment, one, other } = await params;
  const above = `/classroom/${classId}/assignments/${assignment}/similarity`;
  const person = await requirePerson(`${above}/${one}/${other}`);
  const { classes, submissions } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, classId));
  const { title, share, sides, passages } = await orNotFound(
    submissions.readSimilarPair(person.id, one, other),
  );
  const { locale, words: all } = await inLanguage();
  const words = all.manage.alike;
  return (
    <Shell title={title} up={{ href: above, text: words.title }}>
      <p>{words.summary(Math.round(share * 100), passages.length)}</p>
      <div className={styles.columns}>
        {sides.map((side, at) => (
          <div key={side.submissionId}>
            <h2>{side.learner}</h2>
            <p className={styles.soft}>
              <Link href={`/classroom/${classId}/submissions/${side.submissionId}`}>
                {words.attemptLink(side.attempt)}
              </Link>
              , <Moment at={side.receivedAt} zone={room.timeZone} locale={locale} />
            </p>
            <AlikeCode
              owner={side.learner}
              files={side.files}
              locale={locale}
              alike={passages.map(({ sides }) => sides[at === 0 ? 0 : 1])}
            />
          </div>
        ))}
      </div>
    </Shell>
  );
}
