import Link from "next/link";
import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import styles from "../../../../components/classroom/page.module.css";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { classroom } from "../../../../server/current.ts";
import { inLanguage, titled } from "../../language.ts";
import { localPath } from "../../local-path.ts";
import { signIn, signInElsewhere } from "../actions.ts";

export const generateMetadata = titled((words) => words.account.signIn.title);

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, changed } = await searchParams;
  const { account, common } = (await inLanguage()).words;
  const { signIn: words } = account;
  const target = localPath(next);
  return (
    <Shell title={words.title} narrow>
      {changed ? <p role="status">{words.changed}</p> : null}
      <p className={styles.soft}>{words.intro}</p>
      <ActionForm action={signIn} submit={words.title}>
        <input type="hidden" name="next" value={target} />
        <Field label={common.email} name="email" type="email" autoComplete="username" required />
        <Field
          label={common.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </ActionForm>
      {classroom().providers.map(({ id, name }) => (
        <ActionForm key={id} action={signInElsewhere} submit={words.with(name)} look="plain">
          <input type="hidden" name="provider" value={id} />
          <input type="hidden" name="next" value={target} />
        </ActionForm>
      ))}
      <section>
        <p>
          <Link href={`/account/sign-up?next=${encodeURIComponent(target)}`}>{words.make}</Link>
        </p>
        <p>
          <Link href="/account/forgot">{words.forgot}</Link>
        </p>
      </section>
    </Shell>
  );
}
