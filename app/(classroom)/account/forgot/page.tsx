import type { Metadata } from "next";
import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { askForReset } from "../actions.ts";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ForgotPage() {
  return (
    <Shell title="Forgotten password" up={{ href: "/account/sign-in", text: "Sign in" }} narrow>
      <ActionForm action={askForReset} submit="Send me a link">
        <Field label="E-mail address" name="email" type="email" autoComplete="username" required />
      </ActionForm>
    </Shell>
  );
}
