import type { Metadata } from "next";
import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { Choice, Field } from "../../../../../components/classroom/fields.tsx";
import formStyles from "../../../../../components/classroom/forms.module.css";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import styles from "../../../../../components/classroom/page.module.css";
import { ClassTabs, Shell } from "../../../../../components/classroom/shell.tsx";
import { State, Table } from "../../../../../components/classroom/table.tsx";
import { may, type Role, roles } from "../../../../../server/classes/roles.ts";
import type { Member } from "../../../../../server/classes/roster.ts";
import { classroom } from "../../../../../server/current.ts";
import { orNotFound, requirePerson } from "../../../session.ts";
import { changeRole, importRoster, removeMember, revokeJoinCode, rotateJoinCode } from "../actions.ts";

export const metadata: Metadata = { title: "Roster" };

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

/** Who is in the class or expected, and the ways in. */
export default async function RosterPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}/roster`);
  const { classes } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const members = await orNotFound(classes.listRoster(person.id, id));
  const teaches = may(room.role, "teach") && !room.archived;
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: "Classroom" }}>
      <ClassTabs classId={id} />
      {teaches ? <WaysIn classId={id} actor={person.id} zone={room.timeZone} /> : null}
      <section aria-labelledby="roster">
        <h2 id="roster">Roster</h2>
        <p className={styles.actions}>
          <a className={formStyles.button} href={`/classroom/${id}/roster/export`} download>
            Download as CSV
          </a>
        </p>
        <Members members={members} classId={id} role={room.role} teaches={teaches} />
      </section>
    </Shell>
  );
}

interface WaysInProps {
  readonly classId: string;
  readonly actor: string;
  readonly zone: string;
}

async function WaysIn({ classId, actor, zone }: WaysInProps) {
  const codes = await classroom().classes.listJoinCodes(actor, classId);
  return (
    <div className={styles.columns}>
      <div>
        <h2>Invite from a file</h2>
        <ActionForm action={importRoster} submit="Import">
          <input type="hidden" name="classId" value={classId} />
          <Field
            label="CSV file"
            name="file"
            type="file"
            accept=".csv,text/csv"
            required
            help="Its first line names the columns: email and name; section and number where you want them."
          />
        </ActionForm>
      </div>
      <div>
        <h2>Let join by a code</h2>
        <ActionForm action={rotateJoinCode} submit="Make a new code" inline>
          <input type="hidden" name="classId" value={classId} />
          <Field label="Days" name="days" type="number" min={1} max={180} defaultValue={14} required />
          <Field label="Section" name="section" maxLength={60} />
        </ActionForm>
        {codes.length > 0 ? (
          <p className={styles.soft}>A new code ends the earlier one of its section.</p>
        ) : null}
        <ul className={styles.rows}>
          {codes.map(({ id, section, expiresAt, uses }) => (
            <li key={id}>
              <p>
                {section || "All sections"}: until <Moment at={expiresAt} zone={zone} />,{" "}
                {uses === 1 ? "used once" : `used ${uses} times`}
              </p>
              <ActionForm action={revokeJoinCode} submit="End this code" look="plain">
                <input type="hidden" name="classId" value={classId} />
                <input type="hidden" name="codeId" value={id} />
              </ActionForm>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface MembersProps {
  readonly members: readonly Member[];
  readonly classId: string;
  readonly role: Role;
  readonly teaches: boolean;
}

function Members({ members, classId, role, teaches }: MembersProps) {
  const head = [
    { key: "name", text: "Name" },
    { key: "email", text: "E-mail" },
    { key: "section", text: "Section" },
    { key: "role", text: "Role" },
    ...(teaches ? [{ key: "change", text: "Change" }] : []),
  ];
  const options = roles.filter((one) => may(role, "own") || one === "assistant" || one === "learner");
  return (
    <Table label="Roster" head={head}>
      {members.map((member) => (
        <tr key={member.email}>
          <th scope="row">{member.name}</th>
          <td>{member.email}</td>
          <td>{member.section}</td>
          <td>{member.userId === null ? <State kind="invited">invited</State> : member.role}</td>
          {teaches ? (
            <td>
              {member.userId === null ? null : (
                <details>
                  <summary>Change</summary>
                  <ActionForm
                    action={changeRole}
                    submit="Give role"
                    look="plain"
                    inline
                    label={`Role of ${member.name}`}
                  >
                    <input type="hidden" name="classId" value={classId} />
                    <input type="hidden" name="userId" value={member.userId} />
                    <Choice
                      label="Role"
                      name="role"
                      initial={member.role}
                      options={options.map((one) => [one, one])}
                    />
                  </ActionForm>
                  {member.role === "learner" ? (
                    <ActionForm action={removeMember} submit="Remove from the class" look="danger">
                      <input type="hidden" name="classId" value={classId} />
                      <input type="hidden" name="userId" value={member.userId} />
                    </ActionForm>
                  ) : null}
                </details>
              )}
            </td>
          ) : null}
        </tr>
      ))}
    </Table>
  );
}
