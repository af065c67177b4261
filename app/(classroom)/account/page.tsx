import { headers } from "next/headers";
import { ActionForm } from "../../../components/classroom/action-form.tsx";
import { Field } from "../../../components/classroom/fields.tsx";
import formStyles from "../../../components/classroom/forms.module.css";
import type { RoomWords } from "../../../components/classroom/messages/words.ts";
import { Moment } from "../../../components/classroom/moment.tsx";
import styles from "../../../components/classroom/page.module.css";
import { Shell } from "../../../components/classroom/shell.tsx";
import { classroom } from "../../../server/current.ts";
import { inLanguage, titled } from "../language.ts";
import { requirePerson } from "../session.ts";
import { deleteAccount, endSession, signOut } from "./actions.ts";

export const generateMetadata = titled((words) => words.account.title);

export default async function AccountPage() {
  const person = await requirePerson("/account");
  const { locale, words } = await inLanguage();
  const { account, common } = words;
  const sessions = await classroom().auth.api.listSessions({ headers: await headers() });
  return (
    <Shell title={account.title} up={{ href: "/classroom", text: common.classroom }} narrow>
      <p>
        {person.name}, {person.email}
      </p>
      <ActionForm action={signOut} submit={account.signOut} look="plain" />
      <section aria-labelledby="sessions">
        <h2 id="sessions">{account.sessions}</h2>
        <ul className={styles.rows}>
          {sessions.map(({ id, userAgent, createdAt, ipAddress }) => (
            <li key={id}>
              <p>
                {browserOf(userAgent, account)}
                {id === person.sessionId ? account.thisOne : ""}
              </p>
              <p className={styles.soft}>
                {account.since} <Moment at={createdAt} zone="UTC" locale={locale} />
                {ipAddress ? account.from(ipAddress) : ""}
              </p>
              {id === person.sessionId ? null : (
                <ActionForm action={endSession} submit={account.end} look="plain">
                  <input type="hidden" name="session" value={id} />
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="data">
        <h2 id="data">{account.kept}</h2>
        <p>
          <a className={formStyles.button} href="/account/export" download>
            {account.download}
          </a>
        </p>
        <details>
          <summary>{account.delete}</summary>
          <ActionForm action={deleteAccount} submit={account.delete} look="danger">
            <p>{account.deleteText}</p>
            <Field
              label={common.password}
              name="password"
              type="password"
              autoComplete="current-password"
              required
            />
          </ActionForm>
        </details>
      </section>
    </Shell>
  );
}

/** Name of browser and system, as well as they can be told. */
function browserOf(userAgent: string | null | undefined, words: RoomWords["account"]): string {
  const text = userAgent ?? "";
  const browser = ["Edg", "Firefox", "Chrome", "Safari"].find((name) => text.includes(name));
  const system = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"].find((name) =>
    text.includes(name),
  );
  const name = browser === "Edg" ? "Edge" : (browser ?? words.browser);
  return system ? words.on(name, system) : name;
}
