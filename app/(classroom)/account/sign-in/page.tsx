import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import styles from "../../../../components/classroom/page.module.css";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { classroom } from "../../../../server/current.ts";
import { localPath } from "../../local-path.ts";
import { signIn, signInElsewhere } from "../actions.ts";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, changed } = await searchParams;
  const target = localPath(next);
  return (
    <Shell title="Sign in" narrow>
      {changed ? <p role="status">Your password is changed. Sign in with the new one.</p> : null}
      <p className={styles.soft}>
        The lessons need no account: what you do stays in your browser, before and after you sign in. An
        account is for classes.
      </p>
      <ActionForm action={signIn} submit="Sign in">
        <input type="hidden" name="next" value={target} />
        <Field label="E-mail address" name="email" type="email" autoComplete="username" required />
        <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      </ActionForm>
      {classroom().providers.map(({ id, name }) => (
        <ActionForm key={id} action={signInElsewhere} submit={`Sign in with ${name}`} look="plain">
          <input type="hidden" name="provider" value={id} />
          <input type="hidden" name="next" value={target} />
        </ActionForm>
      ))}
      <section>
        <p>
          <Link href={`/account/sign-up?next=${encodeURIComponent(target)}`}>Make an account</Link>
        </p>
        <p>
          <Link href="/account/forgot">I forgot my password</Link>
        </p>
      </section>
    </Shell>
  );
}
