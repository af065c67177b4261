import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { inLanguage, titled } from "../../language.ts";
import { askForReset } from "../actions.ts";

export const generateMetadata = titled((words) => words.account.forgot.title);

export default async function ForgotPage() {
  const { account, common } = (await inLanguage()).words;
  return (
    <Shell title={account.forgot.title} up={{ href: "/account/sign-in", text: account.signIn.title }} narrow>
      <ActionForm action={askForReset} submit={account.forgot.send}>
        <Field label={common.email} name="email" type="email" autoComplete="username" required />
      </ActionForm>
    </Shell>
  );
}
