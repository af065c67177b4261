import { Alternates } from "../components/language/alternates.tsx";
import { Compare, Django, FastAPI } from "../components/lesson/compare.tsx";
import { Source } from "../components/lesson/source.tsx";
import { ResumeLink } from "../components/progress/resume-link.tsx";
import { InlineCode } from "../components/ui/inline-code.tsx";
import { PageLink } from "../components/ui/page-link.tsx";
import { Score } from "../components/ui/score.tsx";
import { listLessons, readLesson } from "../content/reader/index.ts";
import styles from "./page.module.css";

/** The lesson from which the page shows code and checks. */
const shown = "validation/types-or-fields";

export default async function HomePage() {
  const lessons = await listLessons();
  if (lessons.length === 0) throw new Error("content: there is no lesson to start with");
  const { exercise, folder } = await readLesson(shown);
  if (!exercise) throw new Error(`content: ${shown} has no exercise to show`);
  return (
    <div className={styles.page}>
      <Alternates path="/" />
      <section className={styles.opening}>
        <h1>Two frameworks, one question at a time</h1>
        <p className={styles.lede}>
          Counterpoint teaches <b className={styles.fastapi}>FastAPI</b> and{" "}
          <b className={styles.django}>Django</b> side by side. Both run in the page, as the servers they are.
          You read a claim, change the code it is about, and see what each server answers.
        </p>
        <p className={styles.start}>
          <ResumeLink
            className={styles.primary}
            lessons={lessons.map(({ slug, title }) => ({ slug, title }))}
          />
          <PageLink href="/lessons">All lessons</PageLink>
        </p>
        <Score />
      </section>

      <section className={styles.part} aria-labelledby="claims">
        <h2 id="claims">Every claim can be run</h2>
        <div>
          <p>
            Much of what is said about these two is out of date, or was never tried. Here the code in the text
            is cut from the project beside it, and the project runs: uvicorn and <code>runserver</code>, the
            real packages, on Python compiled to WebAssembly. If you doubt a sentence, edit the file and ask
            the server.
          </p>
        </div>
      </section>

      <section className={styles.part} aria-labelledby="contract">
        <h2 id="contract">One contract judges both</h2>
        <div>
          <p>
            An exercise asks the same of both frameworks, and the same checks decide. They know nothing of
            your code: they send requests and read the answers, with new values on every run. One of the first
            exercises begins here:
          </p>
        </div>
        <div className={styles.example}>
          <Compare>
            <FastAPI>
              <Source folder={folder} project="fastapi/start" file="main.py" from="class Item" />
              <Source folder={folder} project="fastapi/start" file="main.py" from="@app.post" />
            </FastAPI>
            <Django>
              <Source folder={folder} project="django/start" file="items/forms.py" from="class ItemForm" />
              <Source folder={folder} project="django/start" file="items/views.py" from="@require_POST" />
            </Django>
          </Compare>
        </div>
        <div className={styles.checks}>
          <p>When you are done, this is true of both:</p>
          <ol>
            {exercise.checks.map(({ id, sentence }) => (
              <li key={id}>
                <InlineCode text={sentence} />
              </li>
            ))}
          </ol>
        </div>
      </section>

      <section className={styles.part} aria-labelledby="readers">
        <h2 id="readers">For whom</h2>
        <div>
          <p>
            For people who write Python and know what a request is. You may know one of the two and wonder
            about the other, or have to choose. You need no account and install nothing.
          </p>
        </div>
      </section>

      <section className={styles.part} aria-labelledby="needs">
        <h2 id="needs">What it needs</h2>
        <div>
          <p>
            To read: any current browser. To run the servers: a desktop browser, Chrome, Edge or another that
            is built on Chromium 137 or later, or Firefox 153 or later, with cookies and site data allowed.
            Elsewhere the page tells you what is missing, and the lessons can still be read.
          </p>
          <p>
            Everything comes from this site and runs on your machine. What you write is kept in this browser
            and is sent nowhere, unless you submit it to a class.
          </p>
        </div>
      </section>
    </div>
  );
}
