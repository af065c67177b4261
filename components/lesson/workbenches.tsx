import { highlight, languageOf } from "../../content/reader/highlight.ts";
import type { LessonProject } from "../../content/types.ts";
import type { DeclaredExercise } from "../../sandboxes/contract/declared/form.ts";
import { type Locale, messagesOf } from "../messages/locale.ts";
import { CodeFigure } from "./code-figure.tsx";
import { Compare } from "./compare.tsx";
import { LazyWorkbenches } from "./lazy-workbenches.tsx";
import styles from "./workbenches.module.css";

interface Props {
  readonly locale: Locale;
  readonly lesson: string;
  readonly exercise: string | DeclaredExercise | null;
  readonly projects: readonly LessonProject[];
}

/** The workbenches, one for each project. Until they have loaded, and without JavaScript, the code is there to read. */
export async function Workbenches({ locale, lesson, exercise, projects }: Props) {
  const preview = await Promise.all(
    projects.map(async (project) => ({
      project,
      lines: await highlight((project.start[project.entry] ?? "").trimEnd(), languageOf(project.entry)),
    })),
  );
  const { lesson: texts } = messagesOf(locale);
  return (
    <section id="workbenches" className={styles.workbenches} data-width="full" aria-label={texts.workbenches}>
      <noscript>
        <p className={styles.failed}>{texts.withoutScript}</p>
      </noscript>
      <LazyWorkbenches lesson={lesson} exercise={exercise} projects={projects}>
        <div className={styles.preview}>
          <Compare>
            {preview.map(({ project, lines }) => (
              <CodeFigure
                key={project.framework}
                lines={lines}
                label={`${project.framework}: ${project.entry}`}
                file={project.entry}
                framework={project.framework}
              />
            ))}
          </Compare>
        </div>
      </LazyWorkbenches>
    </section>
  );
}
