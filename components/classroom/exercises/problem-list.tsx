import type { ExerciseProblem } from "../../../server/exercises/assemble.ts";
import styles from "./editor.module.css";

interface Props {
  readonly problems: readonly ExerciseProblem[];
  readonly files: Readonly<Record<string, string>>;
  readonly onGo: (file: string, line: number | null) => void;
}

/** What keeps the files from being an exercise, each with its file and line. */
export function ProblemList({ problems, files, onGo }: Props) {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">Problems</h2>
      <p role="status">{sentence(problems.length)}</p>
      <ul className={styles.problems}>
        {problems.map(({ file, line, message }) => (
          <li key={`${file} ${line} ${message}`}>
            {files[file] === undefined ? (
              <code>{file}</code>
            ) : (
              <button type="button" className={styles.go} onClick={() => onGo(file, line)}>
                {file}
                {line === null ? "" : `, line ${line}`}
              </button>
            )}{" "}
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}

const sentence = (count: number) =>
  count === 0
    ? "The files are whole. Whether they are an exercise is for the proof."
    : `${count} ${count === 1 ? "problem keeps" : "problems keep"} it from being proved.`;
