import Link from "next/link";
import { ActionForm } from "../../../components/classroom/action-form.tsx";
import { DueList } from "../../../components/classroom/due-list.tsx";
import { Field, TextField } from "../../../components/classroom/fields.tsx";
import styles from "../../../components/classroom/page.module.css";
import { Shell } from "../../../components/classroom/shell.tsx";
import { classroom } from "../../../server/current.ts";
import { inLanguage, titled } from "../language.ts";
import { requirePerson } from "../session.ts";
import { createClass, joinClass, letTeach } from "./actions.ts";

export const generateMetadata = titled((words) => words.common.classroom);

/** What is due, and the classes that one belongs to. */
export default async function ClassroomPage() {
  const person = await requirePerson("/classroom");
  const { classes, submissions, assignments } = classroom();
  await classes.joinWhereExpected(person.id);
  const [mine, due] = await Promise.all([classes.listClasses(person.id), submissions.listDue(person.id)]);
  const { locale, words } = await inLanguage();
  const { account, common, home } = words;
  const coming = due.filter(({ assignment }) => assignment.state === "open");
  return (
    <Shell title={common.classroom}>
      <p className={styles.soft}>
        {person.name} · <Link href="/account">{account.title}</Link>
      </p>
      {mine.some(({ role }) => role === "learner") ? (
        <section aria-labelledby="due">
          <h2 id="due">{home.due}</h2>
          <DueList due={coming} locale={locale} />
          <p className={styles.soft}>
            <a href={`/classroom/calendar/${assignments.calendarKey(person.id)}`}>{home.calendar}</a>
            {home.calendarText}
          </p>
        </section>
      ) : null}
      <section aria-labelledby="classes">
        <h2 id="classes">{home.classes}</h2>
        {mine.length === 0 ? <p>{home.none}</p> : null}
        <ul className={styles.cards}>
          {mine.map(({ id, name, description, role, section, archived }) => (
            <li key={id} className={styles.card}>
              <Link href={`/classroom/${id}`}>{name}</Link>
              {description ? <p>{description}</p> : null}
              <p className={styles.soft}>
                {[common.roles[role], section, archived ? common.archived : ""].filter(Boolean).join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="join">
        <h2 id="join">{home.join}</h2>
        <ActionForm
          action={joinClass}
          submit={home.joinIt}
          look={person.teaches ? "plain" : "primary"}
          inline
        >
          <Field label={common.code} name="code" autoComplete="off" required maxLength={40} />
        </ActionForm>
      </section>
      {person.teaches ? (
        <section aria-labelledby="make">
          <h2 id="make">{home.make}</h2>
          <ActionForm action={createClass} submit={home.makeIt}>
            <Field label={common.name} name="name" required maxLength={120} />
            <TextField label={common.description} name="description" rows={2} maxLength={4000} />
            <Field
              label={common.timeZone}
              name="timeZone"
              required
              defaultValue="Europe/Berlin"
              help={home.timeZoneHelp}
            />
          </ActionForm>
          <p>
            <Link href="/classroom/platforms">{home.platforms}</Link>
            {home.platformsText}
          </p>
          <details>
            <summary>{home.letOthers}</summary>
            <ActionForm action={letTeach} submit={home.letThem} look="plain" inline clears>
              <Field label={home.theirEmail} name="email" type="email" required />
            </ActionForm>
          </details>
        </section>
      ) : null}
    </Shell>
  );
}
