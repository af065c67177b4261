import Link from "next/link";
import { Score } from "../components/ui/score.tsx";
import { listLessons, readLesson } from "../content/reader/index.ts";
import styles from "./page.module.css";

export default async function HomePage() {
  const [first] = await listLessons();
  if (!first) throw new Error("content: there is no lesson to start with");
  const { exercise } = await readLesson(first.slug);
  return (
    <div className={styles.page}>
      <section className={styles.opening}>
        <h1>Two frameworks, one question at a time</h1>
        <p className={styles.lede}>
          Counterpoint teaches <b className={styles.fastapi}>FastAPI</b> and{" "}
          <b className={styles.django}>Django</b> side by side. Both run in the page, as the servers they are.
          You read a claim, change the code it is about, and see what each server answers.
        </p>
        <p className={styles.start}>
          <Link className={styles.primary} href={`/lessons/${first.slug}`}>
            Start: {first.title}
          </Link>
          <Link href="/lessons">All lessons</Link>
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
            your code: they send requests and read the answers, with new values on every run. The first one
            asks:
          </p>
          <ol>
            {exercise.checks.map(({ id, sentence }) => (
              <li key={id}>{sentence}</li>
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
            To read: any current browser. To run the servers: a desktop browser built on Chromium 137 or later
            (Chrome, Edge, Brave, Vivaldi), with cookies and site data allowed. Elsewhere the page tells you
            what is missing, and the lessons can still be read.
          </p>
          <p>
            Everything comes from this site and runs on your machine. What you write is kept in this browser
            and is sent nowhere.
          </p>
        </div>
      </section>
    </div>
  );
}
