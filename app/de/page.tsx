import { Alternates } from "../../components/language/alternates.tsx";
import { Compare, Django, FastAPI } from "../../components/lesson/compare.tsx";
import { Source } from "../../components/lesson/source.tsx";
import { ResumeLink } from "../../components/progress/resume-link.tsx";
import { InlineCode } from "../../components/ui/inline-code.tsx";
import { PageLink } from "../../components/ui/page-link.tsx";
import { Score } from "../../components/ui/score.tsx";
import { listTranslatedLessons, readLesson } from "../../content/reader/index.ts";
import styles from "../page.module.css";

/** The lesson from which the page shows code and checks. */
const shown = "validation/types-or-fields";

/** The home page in German; `app/page.tsx` is the original. */
export default async function GermanHomePage() {
  const lessons = (await listTranslatedLessons()).filter(({ foreign }) => !foreign);
  const { exercise, folder } = await readLesson(shown, "de");
  if (!exercise) throw new Error(`content: ${shown} has no exercise to show`);
  return (
    <div className={styles.page}>
      <Alternates path="/" />
      <section className={styles.opening}>
        <h1>Zwei Frameworks, eine Frage nach der anderen</h1>
        <p className={styles.lede}>
          Counterpoint lehrt <b className={styles.fastapi}>FastAPI</b> und{" "}
          <b className={styles.django}>Django</b> Seite an Seite. Beide laufen auf der Seite, als die Server,
          die sie sind. Du liest eine Behauptung, änderst den Code, von dem sie handelt, und siehst, was jeder
          Server antwortet.
        </p>
        <p className={styles.start}>
          <ResumeLink
            className={styles.primary}
            base="/de"
            lessons={lessons.map(({ slug, title }) => ({ slug, title }))}
          />
          <PageLink href="/de/lessons">Alle Lektionen</PageLink>
        </p>
        <Score />
      </section>

      <section className={styles.part} aria-labelledby="claims">
        <h2 id="claims">Jede Behauptung lässt sich prüfen</h2>
        <div>
          <p>
            Vieles, was man über diese beiden sagt, ist veraltet oder wurde nie ausprobiert. Hier ist der Code
            im Text aus dem Projekt daneben geschnitten, und das Projekt läuft: uvicorn und{" "}
            <code>runserver</code>, die echten Pakete, auf einem Python, das zu WebAssembly kompiliert ist.
            Wenn du einen Satz bezweifelst, ändere die Datei und frage den Server.
          </p>
        </div>
      </section>

      <section className={styles.part} aria-labelledby="contract">
        <h2 id="contract">Ein Vertrag beurteilt beide</h2>
        <div>
          <p>
            Eine Übung verlangt von beiden Frameworks dasselbe, und dieselben Prüfungen entscheiden. Sie
            wissen nichts von deinem Code: Sie schicken Anfragen und lesen die Antworten, bei jedem Lauf mit
            neuen Werten. Eine der ersten Übungen beginnt hier:
          </p>
        </div>
        <div className={styles.example}>
          <Compare>
            <FastAPI>
              <Source locale="de" folder={folder} project="fastapi/start" file="main.py" from="class Item" />
              <Source locale="de" folder={folder} project="fastapi/start" file="main.py" from="@app.post" />
            </FastAPI>
            <Django>
              <Source
                locale="de"
                folder={folder}
                project="django/start"
                file="items/forms.py"
                from="class ItemForm"
              />
              <Source
                locale="de"
                folder={folder}
                project="django/start"
                file="items/views.py"
                from="@require_POST"
              />
            </Django>
          </Compare>
        </div>
        <div className={styles.checks}>
          <p>Wenn du fertig bist, gilt das für beide:</p>
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
        <h2 id="readers">Für wen</h2>
        <div>
          <p>
            Für Menschen, die Python schreiben und wissen, was eine Anfrage ist. Vielleicht kennst du eines
            der beiden und fragst dich, wie es beim anderen ist, oder du musst dich entscheiden. Du brauchst
            kein Konto und installierst nichts.
          </p>
          <p>
            Die ersten drei Kapitel gibt es auf Deutsch, die übrigen auf Englisch. Die Werkbänke sprechen auf
            deutschen Seiten deutsch.
          </p>
        </div>
      </section>

      <section className={styles.part} aria-labelledby="needs">
        <h2 id="needs">Was es braucht</h2>
        <div>
          <p>
            Zum Lesen: jeden aktuellen Browser. Um die Server laufen zu lassen: einen Desktop-Browser, Chrome,
            Edge oder einen anderen auf der Grundlage von Chromium 137 oder neuer, oder Firefox 153 oder
            neuer, in dem Cookies und Websitedaten erlaubt sind. Sonst sagt dir die Seite, was fehlt, und die
            Lektionen kann man trotzdem lesen.
          </p>
          <p>
            Alles kommt von dieser Website und läuft auf deinem Gerät. Was du schreibst, bleibt in diesem
            Browser und wird nirgendwohin geschickt, es sei denn, du gibst es in einem Kurs ab.
          </p>
        </div>
      </section>
    </div>
  );
}
