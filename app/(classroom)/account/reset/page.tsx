import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { inLanguage, titled } from "../../language.ts";
import { resetPassword } from "../actions.ts";

export const generateMetadata = titled((words) => words.account.reset.title);

interface Props {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>;
}

export default async function ResetPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const { reset } = (await inLanguage()).words.account;
  return (
    <Shell title={reset.heading} narrow>
      <ActionForm action={resetPassword} submit={reset.submit}>
        <input type="hidden" name="token" value={String(token ?? "")} />
        <Field
          label={reset.label}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={128}
          help={reset.help}
        />
      </ActionForm>
    </Shell>
  );
}
