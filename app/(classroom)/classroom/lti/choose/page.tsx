import type { Metadata } from "next";
import formStyles from "../../../../../components/classroom/forms.module.css";
import { Shell } from "../../../../../components/classroom/shell.tsx";
import { classroom } from "../../../../../server/current.ts";
import { orNotFound, requirePerson } from "../../../session.ts";

export const metadata: Metadata = { title: "Choose an assignment" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Where a learning platform sends who adds content to a course there: which assignment is it to be? */
export default async function ChoosePage({ searchParams }: Props) {
  const { key: given } = await searchParams;
  const key = typeof given === "string" ? given : "";
  const person = await requirePerson(`/classroom/lti/choose?key=${encodeURIComponent(key)}`);
  const { course, platform, joined, classes } = await orNotFound(
    classroom().platforms.readChoice(person.id, key),
  );
  const some = classes.some(({ assignments }) => assignments.length > 0);
  return (
    <Shell title="Choose an assignment" up={{ href: "/classroom", text: "Classroom" }} narrow>
      <p>
        For the course “{course}” of {platform}.{" "}
        {joined
          ? null
          : "It is joined to the class whose assignment you choose, and its learners become learners of that class."}
      </p>
      {some ? (
        <form method="post" action="/api/lti/answer" className={formStyles.form}>
          <input type="hidden" name="key" value={key} />
          {classes.map(({ id, name, assignments }) => (
            <fieldset key={id}>
              <legend>{name}</legend>
              {assignments.map((assignment) => (
                <label key={assignment.id} className={formStyles.tick}>
                  <input type="radio" name="assignment" value={assignment.id} required />
                  <span>{assignment.title}</span>
                </label>
              ))}
            </fieldset>
          ))}
          <div className={formStyles.end}>
            <button type="submit" className={formStyles.button} data-look="primary">
              Choose
            </button>
          </div>
        </form>
      ) : (
        <p>
          You teach no class with an assignment that this course could have: make one first, then begin again.
        </p>
      )}
    </Shell>
  );
}
