import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field, TextField } from "../../../../components/classroom/fields.tsx";
import { Moment } from "../../../../components/classroom/moment.tsx";
import styles from "../../../../components/classroom/page.module.css";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { Table } from "../../../../components/classroom/table.tsx";
import { classroom } from "../../../../server/current.ts";
import { requirePerson } from "../../session.ts";
import { addPlatform, endAdministering, letAdminister, removePlatform } from "./actions.ts";

export const metadata: Metadata = { title: "Learning platforms" };

/** The learning platforms that are registered here, what those are told about this site, and who registers them. */
export default async function PlatformsPage() {
  const person = await requirePerson("/classroom/platforms");
  if (!person.teaches) notFound();
  const { people, platforms } = classroom();
  const all = await platforms.listPlatforms(person.id);
  const administrators = person.administers ? await people.listAdministrators(person.id) : [];
  return (
    <Shell title="Learning platforms" up={{ href: "/classroom", text: "Classroom" }}>
      <p className={styles.soft}>
        Moodle, Canvas and others join their courses to classes here by LTI 1.3: their learners come in
        without a password, and grades go back.
      </p>
      {person.administers ? (
        <Register />
      ) : (
        <p>
          An administrator of this site registers platforms, because all classes then believe them. With one
          of those below, choose an assignment as content of your course there.
        </p>
      )}
      <section aria-labelledby="platforms">
        <h2 id="platforms">Registered here</h2>
        {all.length === 0 ? <p>There are none yet.</p> : null}
        <ul className={styles.rows}>
          {all.map(({ id, name, issuer, clientId, createdAt, registrar }) => (
            <li key={id}>
              <p>
                {name}: <code>{issuer}</code>, client <code>{clientId}</code>
              </p>
              <p className={styles.soft}>
                registered by {registrar ?? "somebody who has left"}, <Moment at={createdAt} zone="UTC" />
              </p>
              {person.administers ? (
                <ActionForm action={removePlatform} submit="Remove" look="plain" label={`Remove ${name}`}>
                  <input type="hidden" name="platformId" value={id} />
                </ActionForm>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {person.administers ? <Administrators own={person.id} administrators={administrators} /> : null}
    </Shell>
  );
}

function Register() {
  const addresses = classroom().platforms.toolAddresses();
  const head = ["For", "Address"].map((text) => ({ key: text, text }));
  return (
    <>
      <section aria-labelledby="there">
        <h2 id="there">At the platform</h2>
        <p>Register this site there as a tool of LTI 1.3, opened in a new window, with these addresses.</p>
        <Table label="Addresses of this site" head={head}>
          {[
            ["Sign-in (initiate login)", addresses.login],
            ["Launch, redirection, deep linking", addresses.launch],
            ["Public keys (key set)", addresses.keys],
          ].map(([what, address]) => (
            <tr key={address}>
              <th scope="row">{what}</th>
              <td>
                <code>{address}</code>
              </td>
            </tr>
          ))}
        </Table>
      </section>
      <section aria-labelledby="here">
        <h2 id="here">Here</h2>
        <ActionForm action={addPlatform} submit="Register the platform" label="Register a platform">
          <Field label="Name" name="name" required maxLength={120} help="As you call it: School Moodle." />
          <Field label="Issuer" name="issuer" required maxLength={255} help="Or platform id." />
          <Field label="Client id" name="clientId" required maxLength={255} />
          <TextField label="Deployment ids" name="deploymentIds" rows={2} required help="One a line." />
          <Field label="Address for authentication" name="authorizeUrl" type="url" required maxLength={500} />
          <Field label="Address for tokens" name="tokenUrl" type="url" required maxLength={500} />
          <Field label="Address of the key set" name="jwksUrl" type="url" required maxLength={500} />
        </ActionForm>
      </section>
    </>
  );
}

interface AdministratorsProps {
  readonly own: string;
  readonly administrators: readonly { readonly id: string; readonly name: string; readonly email: string }[];
}

function Administrators({ own, administrators }: AdministratorsProps) {
  return (
    <section aria-labelledby="administrators">
      <h2 id="administrators">Who registers platforms</h2>
      <ul className={styles.rows}>
        {administrators.map(({ id, name, email }) => (
          <li key={id}>
            <p>
              {name}, {email}
            </p>
            {id === own ? null : (
              <ActionForm
                action={endAdministering}
                submit="End this"
                look="plain"
                label={`End it for ${name}`}
              >
                <input type="hidden" name="userId" value={id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <ActionForm action={letAdminister} submit="Let them" look="plain" inline clears label="Name another">
        <Field label="E-mail address of an instructor" name="email" type="email" required />
      </ActionForm>
    </section>
  );
}
