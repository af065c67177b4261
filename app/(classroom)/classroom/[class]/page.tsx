import type { Metadata } from "next";
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
import { orNotFound, requirePerson } from "../../session.ts";

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

export const metadata: Metadata = { title: "Class" };

/** For those who teach: where everybody is now. For learners: what is due, and their grades. */
export default async function ClassPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}`);
  const { classes } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const announcements = await classes.listAnnouncements(person.id, id);
  const staff = may(room.role, "see-work");
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: "Classroom" }}>
      {staff ? <ClassTabs classId={id} /> : null}
      {room.archived ? <p role="note">This class is archived: it can only be read.</p> : null}
      {room.description ? <p className={styles.prose}>{room.description}</p> : null}
      <Announcements announcements={announcements} zone={room.timeZone} />
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
  const [table, rates] = await Promise.all([
    gradebook.readLiveTable(actor, id),
    gradebook.readCheckRates(actor, id),
  ]);
  return (
    <>
      <section aria-labelledby="now">
        <h2 id="now">Where everybody is</h2>
        <LiveTable table={table} classId={id} zone={zone} />
        <Refresher seconds={15} />
      </section>
      <section aria-labelledby="checks">
        <h2 id="checks">How the checks go</h2>
        <CheckRates rates={rates} />
      </section>
    </>
  );
}

async function Learner({ id, actor }: { readonly id: string; readonly actor: string }) {
  const { gradebook, submissions } = classroom();
  const [due, book] = await Promise.all([submissions.listDue(actor), gradebook.readOwnGrades(actor, id)]);
  return (
    <>
      <section aria-labelledby="due">
        <h2 id="due">Assignments</h2>
        <DueList due={due.filter(({ assignment }) => assignment.classId === id)} />
      </section>
      <section aria-labelledby="grades">
        <h2 id="grades">Your grades</h2>
        <OwnGrades book={book} />
      </section>
    </>
  );
}
