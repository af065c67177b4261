import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { localPath } from "../../local-path.ts";
import { signUp } from "../actions.ts";

export const metadata: Metadata = { title: "Make an account" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignUpPage({ searchParams }: Props) {
  const { next, deleted } = await searchParams;
  const target = localPath(next);
  return (
    <Shell title="Make an account" narrow>
      {deleted ? <p role="status">Your account and what was kept of you are deleted.</p> : null}
      <ActionForm action={signUp} submit="Make an account">
        <input type="hidden" name="next" value={target} />
        <Field
          label="Name"
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          help="As your class knows you."
        />
        <Field label="E-mail address" name="email" type="email" autoComplete="username" required />
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={128}
          help="At least 10 characters."
        />
      </ActionForm>
      <section>
        <p>
          <Link href={`/account/sign-in?next=${encodeURIComponent(target)}`}>I have an account</Link>
        </p>
      </section>
    </Shell>
  );
}
