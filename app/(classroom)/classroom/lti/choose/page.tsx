import formStyles from "../../../../../components/classroom/forms.module.css";
import { Shell } from "../../../../../components/classroom/shell.tsx";
import { classroom } from "../../../../../server/current.ts";
import { inLanguage, titled } from "../../../language.ts";
import { orNotFound, requirePerson } from "../../../session.ts";

export const generateMetadata = titled((words) => words.connections.choose.title);

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
  const { common, connections } = (await inLanguage()).words;
  const words = connections.choose;
  const some = classes.some(({ assignments }) => assignments.length > 0);
  return (
    <Shell title={words.title} up={{ href: "/classroom", text: common.classroom }} narrow>
      <p>
        {words.for(course, platform)}
        {joined ? null : words.joins}
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
              {words.submit}
            </button>
          </div>
        </form>
      ) : (
        <p>{words.none}</p>
      )}
    </Shell>
  );
}
