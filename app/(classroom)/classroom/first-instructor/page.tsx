import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { inLanguage, titled } from "../../language.ts";
import { requirePerson } from "../../session.ts";
import { becomeFirstInstructor } from "../actions.ts";

export const generateMetadata = titled((words) => words.home.first.title);

interface Props {
  readonly searchParams: Promise<{ readonly code?: string | string[] }>;
}

/** Where the address leads that the server prints at its first start. */
export default async function FirstInstructorPage({ searchParams }: Props) {
  const code = String((await searchParams).code ?? "");
  await requirePerson(`/classroom/first-instructor?code=${encodeURIComponent(code)}`);
  const { common, home } = (await inLanguage()).words;
  return (
    <Shell title={home.first.title} up={{ href: "/classroom", text: common.classroom }} narrow>
      <p>{home.first.text}</p>
      <ActionForm action={becomeFirstInstructor} submit={home.first.submit}>
        <Field label={common.code} name="code" defaultValue={code} autoComplete="off" required />
      </ActionForm>
    </Shell>
  );
}
