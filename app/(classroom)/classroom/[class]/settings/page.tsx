import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { Field, TextField } from "../../../../../components/classroom/fields.tsx";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import { ClassTabs, Shell } from "../../../../../components/classroom/shell.tsx";
import { Table } from "../../../../../components/classroom/table.tsx";
import { may } from "../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../server/current.ts";
import { inLanguage, titled } from "../../../language.ts";
import { orNotFound, requirePerson } from "../../../session.ts";
import { announce, archiveClass, changeClass, deleteClass } from "../actions.ts";

export const generateMetadata = titled((words) => words.people.settings.title);

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

/** What a class is called, announcements, the log, archiving and deleting. */
export default async function SettingsPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}/settings`);
  const { classes } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const log = await orNotFound(classes.listLog(person.id, id));
  const { locale, words: all } = await inLanguage();
  const { common, people } = all;
  const words = people.settings;
  const hidden = <input type="hidden" name="classId" value={id} />;
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: common.classroom }}>
      <ClassTabs classId={id} locale={locale} />
      {room.archived ? null : (
        <>
          <section aria-labelledby="announce">
            <h2 id="announce">{words.announce}</h2>
            <ActionForm action={announce} submit={words.announceIt} clears>
              {hidden}
              <Field label={common.title} name="title" required maxLength={120} />
              <TextField label={words.text} name="body" maxLength={4000} />
            </ActionForm>
          </section>
          <section aria-labelledby="about">
            <h2 id="about">{words.about}</h2>
            <ActionForm action={changeClass} submit={common.save}>
              {hidden}
              <Field label={common.name} name="name" defaultValue={room.name} required maxLength={120} />
              <TextField label={common.description} name="description" defaultValue={room.description} />
              <Field label={common.timeZone} name="timeZone" defaultValue={room.timeZone} required />
            </ActionForm>
          </section>
        </>
      )}
      {may(room.role, "own") ? (
        <section aria-labelledby="end">
          <h2 id="end">{words.end}</h2>
          <ActionForm
            action={archiveClass}
            submit={room.archived ? words.reopen : words.archive}
            look="plain"
          >
            {hidden}
            <input type="hidden" name="archived" value={room.archived ? "no" : "yes"} />
          </ActionForm>
          <details>
            <summary>{words.forEver}</summary>
            <ActionForm action={deleteClass} submit={words.delete} look="danger">
              {hidden}
              <Field label={words.className} name="name" required help={words.classNameHelp} />
            </ActionForm>
          </details>
        </section>
      ) : null}
      <section aria-labelledby="log">
        <h2 id="log">{words.log}</h2>
        <Table
          label={words.log}
          head={[words.when, words.who, words.what, words.details].map((text) => ({ key: text, text }))}
        >
          {log.map(({ id, at, actor, action, details }) => (
            <tr key={id}>
              <th scope="row">
                <Moment at={at} zone={room.timeZone} locale={locale} />
              </th>
              <td>{actor ?? common.leftInside}</td>
              <td>
                <code>{action}</code>
              </td>
              <td>
                {Object.entries(details)
                  .map(([name, value]) => `${name}: ${plain(value)}`)
                  .join(", ")}
              </td>
            </tr>
          ))}
        </Table>
      </section>
    </Shell>
  );
}

const plain = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
