import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { inLanguage, titled } from "../../language.ts";
import { requirePerson } from "../../session.ts";
import { joinClass } from "../actions.ts";

export const generateMetadata = titled((words) => words.home.join);

interface Props {
  readonly searchParams: Promise<{ readonly code?: string | string[] }>;
}

/** Where a join link leads. A press of the button joins, and not the link alone, which programs follow too. */
export default async function JoinPage({ searchParams }: Props) {
  const code = String((await searchParams).code ?? "");
  await requirePerson(`/classroom/join?code=${encodeURIComponent(code)}`);
  const { common, home } = (await inLanguage()).words;
  return (
    <Shell title={home.join} up={{ href: "/classroom", text: common.classroom }} narrow>
      <ActionForm action={joinClass} submit={home.joinClass}>
        <Field
          label={common.code}
          name="code"
          defaultValue={code}
          autoComplete="off"
          required
          maxLength={40}
        />
      </ActionForm>
    </Shell>
  );
}
