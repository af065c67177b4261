import type { Metadata } from "next";
import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { resetPassword } from "../actions.ts";

export const metadata: Metadata = { title: "New password" };

interface Props {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>;
}

export default async function ResetPage({ searchParams }: Props) {
  const { token } = await searchParams;
  return (
    <Shell title="Choose a new password" narrow>
      <ActionForm action={resetPassword} submit="Change the password">
        <input type="hidden" name="token" value={String(token ?? "")} />
        <Field
          label="New password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={128}
          help="At least 10 characters. Every session of yours ends."
        />
      </ActionForm>
    </Shell>
  );
}
