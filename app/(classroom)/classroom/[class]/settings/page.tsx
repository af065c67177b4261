import type { Metadata } from "next";
import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { Field, TextField } from "../../../../../components/classroom/fields.tsx";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import { ClassTabs, Shell } from "../../../../../components/classroom/shell.tsx";
import { Table } from "../../../../../components/classroom/table.tsx";
import { may } from "../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../server/current.ts";
import { orNotFound, requirePerson } from "../../../session.ts";
import { announce, archiveClass, changeClass, deleteClass } from "../actions.ts";

export const metadata: Metadata = { title: "Settings" };

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
  const hidden = <input type="hidden" name="classId" value={id} />;
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: "Classroom" }}>
      <ClassTabs classId={id} />
      {room.archived ? null : (
        <>
          <section aria-labelledby="announce">
            <h2 id="announce">Announce something</h2>
            <ActionForm action={announce} submit="Announce" clears>
              {hidden}
              <Field label="Title" name="title" required maxLength={120} />
              <TextField label="Text" name="body" maxLength={4000} />
            </ActionForm>
          </section>
          <section aria-labelledby="about">
            <h2 id="about">About the class</h2>
            <ActionForm action={changeClass} submit="Save">
              {hidden}
              <Field label="Name" name="name" defaultValue={room.name} required maxLength={120} />
              <TextField label="Description" name="description" defaultValue={room.description} />
              <Field label="Time zone" name="timeZone" defaultValue={room.timeZone} required />
            </ActionForm>
          </section>
        </>
      )}
      {may(room.role, "own") ? (
        <section aria-labelledby="end">
          <h2 id="end">Archive or delete</h2>
          <ActionForm action={archiveClass} submit={room.archived ? "Open it again" : "Archive"} look="plain">
            {hidden}
            <input type="hidden" name="archived" value={room.archived ? "no" : "yes"} />
          </ActionForm>
          <details>
            <summary>Delete for ever</summary>
            <ActionForm action={deleteClass} submit="Delete the class" look="danger">
              {hidden}
              <Field
                label="The class's name"
                name="name"
                required
                help="Typed again. All work and grades in it go too."
              />
            </ActionForm>
          </details>
        </section>
      ) : null}
      <section aria-labelledby="log">
        <h2 id="log">Log</h2>
        <Table label="Log" head={["When", "Who", "What", "Details"].map((text) => ({ key: text, text }))}>
          {log.map(({ id, at, actor, action, details }) => (
            <tr key={id}>
              <th scope="row">
                <Moment at={at} zone={room.timeZone} />
              </th>
              <td>{actor ?? "somebody who has left"}</td>
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
