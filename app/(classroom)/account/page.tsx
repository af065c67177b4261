import type { Metadata } from "next";
import { headers } from "next/headers";
import { ActionForm } from "../../../components/classroom/action-form.tsx";
import { Field } from "../../../components/classroom/fields.tsx";
import formStyles from "../../../components/classroom/forms.module.css";
import { Moment } from "../../../components/classroom/moment.tsx";
import styles from "../../../components/classroom/page.module.css";
import { Shell } from "../../../components/classroom/shell.tsx";
import { classroom } from "../../../server/current.ts";
import { requirePerson } from "../session.ts";
import { deleteAccount, endSession, signOut } from "./actions.ts";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const person = await requirePerson("/account");
  const sessions = await classroom().auth.api.listSessions({ headers: await headers() });
  return (
    <Shell title="Account" up={{ href: "/classroom", text: "Classroom" }} narrow>
      <p>
        {person.name}, {person.email}
      </p>
      <ActionForm action={signOut} submit="Sign out" look="plain" />
      <section aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <ul className={styles.rows}>
          {sessions.map(({ id, userAgent, createdAt, ipAddress }) => (
            <li key={id}>
              <p>
                {browserOf(userAgent)}
                {id === person.sessionId ? ", this one" : ""}
              </p>
              <p className={styles.soft}>
                since <Moment at={createdAt} zone="UTC" />
                {ipAddress ? `, from ${ipAddress}` : ""}
              </p>
              {id === person.sessionId ? null : (
                <ActionForm action={endSession} submit="End this session" look="plain">
                  <input type="hidden" name="session" value={id} />
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="data">
        <h2 id="data">What is kept of you</h2>
        <p>
          <a className={formStyles.button} href="/account/export" download>
            Download it
          </a>
        </p>
        <details>
          <summary>Delete the account</summary>
          <ActionForm action={deleteAccount} submit="Delete the account" look="danger">
            <p>Your memberships, submissions and grades are deleted with it, at once and for ever.</p>
            <Field
              label="Password"
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
function browserOf(userAgent: string | null | undefined): string {
  const text = userAgent ?? "";
  const browser = ["Edg", "Firefox", "Chrome", "Safari"].find((name) => text.includes(name));
  const system = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"].find((name) =>
    text.includes(name),
  );
  return `${browser === "Edg" ? "Edge" : (browser ?? "A browser")}${system ? ` on ${system}` : ""}`;
}
