import type { Metadata } from "next";
import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { requirePerson } from "../../session.ts";
import { becomeFirstInstructor } from "../actions.ts";

export const metadata: Metadata = { title: "The first instructor" };

interface Props {
  readonly searchParams: Promise<{ readonly code?: string | string[] }>;
}

/** Where the address leads that the server prints at its first start. */
export default async function FirstInstructorPage({ searchParams }: Props) {
  const code = String((await searchParams).code ?? "");
  await requirePerson(`/classroom/first-instructor?code=${encodeURIComponent(code)}`);
  return (
    <Shell title="The first instructor" up={{ href: "/classroom", text: "Classroom" }} narrow>
      <p>
        Whoever has the code that the server printed administers this site: they are the first who may make
        classes, let others make them, and register learning platforms.
      </p>
      <ActionForm action={becomeFirstInstructor} submit="Become the first instructor">
        <Field label="Code" name="code" defaultValue={code} autoComplete="off" required />
      </ActionForm>
    </Shell>
  );
}
