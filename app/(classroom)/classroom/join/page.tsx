import type { Metadata } from "next";
import { ActionForm } from "../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../components/classroom/fields.tsx";
import { Shell } from "../../../../components/classroom/shell.tsx";
import { requirePerson } from "../../session.ts";
import { joinClass } from "../actions.ts";

export const metadata: Metadata = { title: "Join a class" };

interface Props {
  readonly searchParams: Promise<{ readonly code?: string | string[] }>;
}

/** Where a join link leads. A press of the button joins, and not the link alone, which programs follow too. */
export default async function JoinPage({ searchParams }: Props) {
  const code = String((await searchParams).code ?? "");
  await requirePerson(`/classroom/join?code=${encodeURIComponent(code)}`);
  return (
    <Shell title="Join a class" up={{ href: "/classroom", text: "Classroom" }} narrow>
      <ActionForm action={joinClass} submit="Join the class">
        <Field label="Code" name="code" defaultValue={code} autoComplete="off" required maxLength={40} />
      </ActionForm>
    </Shell>
  );
}
