import { Announcements } from "../../../../components/classroom/announcements.tsx";
import { CheckRates } from "../../../../components/classroom/check-rates.tsx";
import { DueList } from "../../../../components/classroom/due-list.tsx";
import { LiveTable } from "../../../../components/classroom/live-table.tsx";
import { OwnGrades } from "../../../../components/classroom/own-grades.tsx";
import styles from "../../../../components/classroom/page.module.css";
import { Refresher } from "../../../../components/classroom/refresher.tsx";
import { ClassTabs, Shell } from "../../../../components/classroom/shell.tsx";
import { may } from "../../../../server/classes/roles.ts";
import { classroom } from "../../../../server/current.ts";
import { inLanguage, titled } from "../../language.ts";
import { orNotFound, requirePerson } from "../../session.ts";

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

export const generateMetadata = titled((words) => words.room.title);

/** For those who teach: where everybody is now. For learners: what is due, and their grades. */
export default async function ClassPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}`);
  const { classes } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const { locale, words } = await inLanguage();
  const announcements = await classes.listAnnouncements(person.id, id);
  const staff = may(room.role, "see-work");
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: words.common.classroom }}>
      {staff ? <ClassTabs classId={id} locale={locale} /> : null}
      {room.archived ? <p role="note">{words.room.archived}</p> : null}
      {room.description ? <p className={styles.prose}>{room.description}</p> : null}
      <Announcements announcements={announcements} zone={room.timeZone} locale={locale} />
      {staff ? (
        <Staff id={id} actor={person.id} zone={room.timeZone} />
      ) : (
        <Learner id={id} actor={person.id} />
      )}
    </Shell>
  );
}

async function Staff({
  id,
  actor,
  zone,
}: {
  readonly id: string;
  readonly actor: string;
  readonly zone: string;
}) {
  const { gradebook } = classroom();
  const { locale, words } = await inLanguage();
  const [table, rates] = await Promise.all([
    gradebook.readLiveTable(actor, id),
    gradebook.readCheckRates(actor, id),
  ]);
  return (
    <>
      <section aria-labelledby="now">
        <h2 id="now">{words.room.where}</h2>
        <LiveTable table={table} classId={id} zone={zone} locale={locale} />
        <Refresher seconds={15} />
      </section>
      <section aria-labelledby="checks">
        <h2 id="checks">{words.room.checksGo}</h2>
        <CheckRates rates={rates} locale={locale} />
      </section>
    </>
  );
}

async function Learner({ id, actor }: { readonly id: string; readonly actor: string }) {
  const { gradebook, submissions } = classroom();
  const { locale, words } = await inLanguage();
  const [due, book] = await Promise.all([submissions.listDue(actor), gradebook.readOwnGrades(actor, id)]);
  return (
    <>
      <section aria-labelledby="due">
        <h2 id="due">{words.assignment.list}</h2>
        <DueList due={due.filter(({ assignment }) => assignment.classId === id)} locale={locale} />
      </section>
      <section aria-labelledby="grades">
        <h2 id="grades">{words.room.yourGrades}</h2>
        <OwnGrades book={book} locale={locale} />
      </section>
    </>
  );
}
