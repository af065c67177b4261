import type { ExerciseProblem } from "../../../server/exercises/assemble.ts";
import { useRoomWords } from "../messages/use-words.ts";
import styles from "./editor.module.css";

interface Props {
  readonly problems: readonly ExerciseProblem[];
  readonly files: Readonly<Record<string, string>>;
  readonly onGo: (file: string, line: number | null) => void;
}

/** What keeps the files from being an exercise, each with its file and line. */
export function ProblemList({ problems, files, onGo }: Props) {
  const words = useRoomWords().own.editor;
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{words.problems}</h2>
      <p role="status">{problems.length === 0 ? words.whole : words.keep(problems.length)}</p>
      <ul className={styles.problems}>
        {problems.map(({ file, line, message }) => (
          <li key={`${file} ${line} ${message}`}>
            {files[file] === undefined ? (
              <code>{file}</code>
            ) : (
              <button type="button" className={styles.go} onClick={() => onGo(file, line)}>
                {file}
                {line === null ? "" : words.line(line)}
              </button>
            )}{" "}
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
