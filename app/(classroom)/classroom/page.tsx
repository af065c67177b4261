import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "../../../components/classroom/action-form.tsx";
import { DueList } from "../../../components/classroom/due-list.tsx";
import { Field, TextField } from "../../../components/classroom/fields.tsx";
import styles from "../../../components/classroom/page.module.css";
import { Shell } from "../../../components/classroom/shell.tsx";
import { classroom } from "../../../server/current.ts";
import { requirePerson } from "../session.ts";
import { createClass, joinClass, letTeach } from "./actions.ts";

export const metadata: Metadata = { title: "Classroom" };

/** What is due, and the classes that one belongs to. */
export default async function ClassroomPage() {
  const person = await requirePerson("/classroom");
  const { classes, submissions, assignments } = classroom();
  await classes.joinWhereExpected(person.id);
  const [mine, due] = await Promise.all([classes.listClasses(person.id), submissions.listDue(person.id)]);
  const coming = due.filter(({ assignment }) => assignment.state === "open");
  return (
    <Shell title="Classroom">
      <p className={styles.soft}>
        {person.name} · <Link href="/account">Account</Link>
      </p>
      {mine.some(({ role }) => role === "learner") ? (
        <section aria-labelledby="due">
          <h2 id="due">What is due</h2>
          <DueList due={coming} />
          <p className={styles.soft}>
            <a href={`/classroom/calendar/${assignments.calendarKey(person.id)}`}>Due times as a calendar</a>{" "}
            (iCal); its address is yours alone.
          </p>
        </section>
      ) : null}
      <section aria-labelledby="classes">
        <h2 id="classes">Classes</h2>
        {mine.length === 0 ? <p>You are in no class yet.</p> : null}
        <ul className={styles.cards}>
          {mine.map(({ id, name, description, role, section, archived }) => (
            <li key={id} className={styles.card}>
              <Link href={`/classroom/${id}`}>{name}</Link>
              {description ? <p>{description}</p> : null}
              <p className={styles.soft}>
                {[role, section, archived ? "archived" : ""].filter(Boolean).join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="join">
        <h2 id="join">Join a class</h2>
        <ActionForm action={joinClass} submit="Join" look={person.teaches ? "plain" : "primary"} inline>
          <Field label="Code" name="code" autoComplete="off" required maxLength={40} />
        </ActionForm>
      </section>
      {person.teaches ? (
        <section aria-labelledby="make">
          <h2 id="make">Make a class</h2>
          <ActionForm action={createClass} submit="Make the class">
            <Field label="Name" name="name" required maxLength={120} />
            <TextField label="Description" name="description" rows={2} maxLength={4000} />
            <Field
              label="Time zone"
              name="timeZone"
              required
              defaultValue="Europe/Berlin"
              help="Due times are on its clocks. Written as Europe/Madrid or America/New_York."
            />
          </ActionForm>
          <p>
            <Link href="/classroom/platforms">Learning platforms</Link> (Moodle, Canvas, …)
          </p>
          <details>
            <summary>Let somebody else make classes</summary>
            <ActionForm action={letTeach} submit="Let them" look="plain" inline clears>
              <Field label="Their e-mail address" name="email" type="email" required />
            </ActionForm>
          </details>
        </section>
      ) : null}
    </Shell>
  );
}
