import { notFound } from "next/navigation";
import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field, TextField } from "../../../../components/classroom/fields.tsx";
import type { RoomWords } from "../../../../components/classroom/messages/words.ts";
import { Moment } from "../../../../components/classroom/moment.tsx";
import styles from "../../../../components/classroom/page.module.css";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { Table } from "../../../../components/classroom/table.tsx";
import { classroom } from "../../../../server/current.ts";
import { inLanguage, titled } from "../../language.ts";
import { requirePerson } from "../../session.ts";
import { addPlatform, endAdministering, letAdminister, removePlatform } from "./actions.ts";

export const generateMetadata = titled((words) => words.connections.platforms.title);

/** The learning platforms that are registered here, what those are told about this site, and who registers them. */
export default async function PlatformsPage() {
  const person = await requirePerson("/classroom/platforms");
  if (!person.teaches) notFound();
  const { people, platforms } = classroom();
  const { locale, words } = await inLanguage();
  const { common, connections } = words;
  const { platforms: texts } = connections;
  const all = await platforms.listPlatforms(person.id);
  const administrators = person.administers ? await people.listAdministrators(person.id) : [];
  return (
    <Shell title={texts.title} up={{ href: "/classroom", text: common.classroom }}>
      <p className={styles.soft}>{texts.intro}</p>
      {person.administers ? <Register words={words} /> : <p>{texts.byAdministrators}</p>}
      <section aria-labelledby="platforms">
        <h2 id="platforms">{texts.registered}</h2>
        {all.length === 0 ? <p>{texts.none}</p> : null}
        <ul className={styles.rows}>
          {all.map(({ id, name, issuer, clientId, createdAt, registrar }) => (
            <li key={id}>
              <p>
                {name}: <code>{issuer}</code>, {texts.client} <code>{clientId}</code>
              </p>
              <p className={styles.soft}>
                {texts.by(registrar ?? common.leftInside)}
                <Moment at={createdAt} zone="UTC" locale={locale} />
              </p>
              {person.administers ? (
                <ActionForm
                  action={removePlatform}
                  submit={common.remove}
                  look="plain"
                  label={texts.removeOf(name)}
                >
                  <input type="hidden" name="platformId" value={id} />
                </ActionForm>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {person.administers ? (
        <Administrators own={person.id} administrators={administrators} texts={texts} />
      ) : null}
    </Shell>
  );
}

interface RegisterProps {
  readonly words: RoomWords;
}

function Register({ words: { common, connections } }: RegisterProps) {
  const { platforms: texts } = connections;
  const addresses = classroom().platforms.toolAddresses();
  const head = [texts.for, texts.address].map((text) => ({ key: text, text }));
  return (
    <>
      <section aria-labelledby="there">
        <h2 id="there">{texts.there}</h2>
        <p>{texts.thereText}</p>
        <Table label={texts.addresses} head={head}>
          {[
            [texts.login, addresses.login],
            [texts.launch, addresses.launch],
            [texts.keys, addresses.keys],
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
        <h2 id="here">{texts.here}</h2>
        <ActionForm action={addPlatform} submit={texts.register} label={texts.form}>
          <Field label={common.name} name="name" required maxLength={120} help={texts.nameHelp} />
          <Field label={texts.issuer} name="issuer" required maxLength={255} help={texts.issuerHelp} />
          <Field label={texts.clientId} name="clientId" required maxLength={255} />
          <TextField
            label={texts.deployments}
            name="deploymentIds"
            rows={2}
            required
            help={texts.deploymentsHelp}
          />
          <Field label={texts.authorize} name="authorizeUrl" type="url" required maxLength={500} />
          <Field label={texts.tokens} name="tokenUrl" type="url" required maxLength={500} />
          <Field label={texts.keySet} name="jwksUrl" type="url" required maxLength={500} />
        </ActionForm>
      </section>
    </>
  );
}

interface AdministratorsProps {
  readonly own: string;
  readonly administrators: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  readonly texts: RoomWords["connections"]["platforms"];
}

function Administrators({ own, administrators, texts }: AdministratorsProps) {
  return (
    <section aria-labelledby="administrators">
      <h2 id="administrators">{texts.administrators}</h2>
      <ul className={styles.rows}>
        {administrators.map(({ id, name, email }) => (
          <li key={id}>
            <p>
              {name}, {email}
            </p>
            {id === own ? null : (
              <ActionForm action={endAdministering} submit={texts.end} look="plain" label={texts.endOf(name)}>
                <input type="hidden" name="userId" value={id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <ActionForm
        action={letAdminister}
        submit={texts.let}
        look="plain"
        inline
        clears
        label={texts.nameAnother}
      >
        <Field label={texts.theirEmail} name="email" type="email" required />
      </ActionForm>
    </section>
  );
}
