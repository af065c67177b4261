import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { Choice, Field } from "../../../../../components/classroom/fields.tsx";
import formStyles from "../../../../../components/classroom/forms.module.css";
import type { RoomWords } from "../../../../../components/classroom/messages/words.ts";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import styles from "../../../../../components/classroom/page.module.css";
import { ClassTabs, Shell } from "../../../../../components/classroom/shell.tsx";
import { State, Table } from "../../../../../components/classroom/table.tsx";
import { may, type Role, roles } from "../../../../../server/classes/roles.ts";
import type { Member } from "../../../../../server/classes/roster.ts";
import { classroom } from "../../../../../server/current.ts";
import { inLanguage, titled } from "../../../language.ts";
import { orNotFound, requirePerson } from "../../../session.ts";
import { changeRole, importRoster, removeMember, revokeJoinCode, rotateJoinCode } from "../actions.ts";

export const generateMetadata = titled((words) => words.people.roster.title);

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
  const { locale, words } = await inLanguage();
  const { common, people } = words;
  const teaches = may(room.role, "teach") && !room.archived;
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: common.classroom }}>
      <ClassTabs classId={id} locale={locale} />
      {teaches ? <WaysIn classId={id} actor={person.id} zone={room.timeZone} /> : null}
      <section aria-labelledby="roster">
        <h2 id="roster">{people.roster.title}</h2>
        <p className={styles.actions}>
          <a className={formStyles.button} href={`/classroom/${id}/roster/export`} download>
            {common.csv}
          </a>
        </p>
        <Members members={members} classId={id} role={room.role} teaches={teaches} words={words} />
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
  const { locale, words: all } = await inLanguage();
  const { common, people } = all;
  const words = people.roster;
  const codes = await classroom().classes.listJoinCodes(actor, classId);
  return (
    <div className={styles.columns}>
      <div>
        <h2>{words.fromFile}</h2>
        <ActionForm action={importRoster} submit={words.import}>
          <input type="hidden" name="classId" value={classId} />
          <Field
            label={words.file}
            name="file"
            type="file"
            accept=".csv,text/csv"
            required
            help={words.fileHelp}
          />
        </ActionForm>
      </div>
      <div>
        <h2>{words.byCode}</h2>
        <ActionForm action={rotateJoinCode} submit={words.newCode} inline>
          <input type="hidden" name="classId" value={classId} />
          <Field label={words.days} name="days" type="number" min={1} max={180} defaultValue={14} required />
          <Field label={common.section} name="section" maxLength={60} />
        </ActionForm>
        {codes.length > 0 ? <p className={styles.soft}>{words.endsEarlier}</p> : null}
        <ul className={styles.rows}>
          {codes.map(({ id, section, expiresAt, uses }) => (
            <li key={id}>
              <p>
                {section || words.allSections}: {words.until}{" "}
                <Moment at={expiresAt} zone={zone} locale={locale} />, {words.used(uses)}
              </p>
              <ActionForm action={revokeJoinCode} submit={words.endCode} look="plain">
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
  readonly words: RoomWords;
}

function Members({ members, classId, role, teaches, words }: MembersProps) {
  const { common, people } = words;
  const { roster } = people;
  const head = [
    { key: "name", text: common.name },
    { key: "email", text: roster.email },
    { key: "section", text: common.section },
    { key: "role", text: roster.role },
    ...(teaches ? [{ key: "change", text: roster.change }] : []),
  ];
  const options = roles.filter((one) => may(role, "own") || one === "assistant" || one === "learner");
  return (
    <Table label={roster.title} head={head}>
      {members.map((member) => (
        <tr key={member.email}>
          <th scope="row">{member.name}</th>
          <td>{member.email}</td>
          <td>{member.section}</td>
          <td>
            {member.userId === null ? (
              <State kind="invited">{roster.invited}</State>
            ) : (
              common.roles[member.role]
            )}
          </td>
          {teaches ? (
            <td>
              {member.userId === null ? null : (
                <details>
                  <summary>{roster.change}</summary>
                  <ActionForm
                    action={changeRole}
                    submit={roster.giveRole}
                    look="plain"
                    inline
                    label={roster.roleOf(member.name)}
                  >
                    <input type="hidden" name="classId" value={classId} />
                    <input type="hidden" name="userId" value={member.userId} />
                    <Choice
                      label={roster.role}
                      name="role"
                      initial={member.role}
                      options={options.map((one) => [one, common.roles[one]])}
                    />
                  </ActionForm>
                  {member.role === "learner" ? (
                    <ActionForm action={removeMember} submit={roster.removeMember} look="danger">
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
