import Link from "next/link";
import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { inLanguage, titled } from "../../language.ts";
import { localPath } from "../../local-path.ts";
import { signUp } from "../actions.ts";

export const generateMetadata = titled((words) => words.account.signUp.title);

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignUpPage({ searchParams }: Props) {
  const { next, deleted } = await searchParams;
  const { account, common } = (await inLanguage()).words;
  const { signUp: words } = account;
  const target = localPath(next);
  return (
    <Shell title={words.title} narrow>
      {deleted ? <p role="status">{words.deleted}</p> : null}
      <ActionForm action={signUp} submit={words.title}>
        <input type="hidden" name="next" value={target} />
        <Field
          label={common.name}
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          help={words.nameHelp}
        />
        <Field label={common.email} name="email" type="email" autoComplete="username" required />
        <Field
          label={common.password}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={128}
          help={words.passwordHelp}
        />
      </ActionForm>
      <section>
        <p>
          <Link href={`/account/sign-in?next=${encodeURIComponent(target)}`}>{words.have}</Link>
        </p>
      </section>
    </Shell>
  );
}
