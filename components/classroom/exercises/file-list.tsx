import { type FormEvent, useState } from "react";
import { isPartOfExercise } from "../../../server/exercises/paths.ts";
import formStyles from "../forms.module.css";
import { useRoomWords } from "../messages/use-words.ts";
import styles from "./editor.module.css";

interface Props {
  readonly paths: readonly string[];
  readonly open: string;
  /** Files that something is wrong with. */
  readonly wrong: readonly string[];
  readonly fixed: boolean;
  readonly onOpen: (path: string) => void;
  readonly onAdd: (path: string) => void;
  readonly onRemove: (path: string) => void;
}

/** The files of an exercise, one of them open; a new one is named by its whole path. */
export function FileList({ paths, open, wrong, fixed, onOpen, onAdd, onRemove }: Props) {
  const words = useRoomWords().own.editor;
  return (
    <nav aria-label={words.files} className={styles.files}>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <button
              type="button"
              aria-current={path === open ? "true" : undefined}
              onClick={() => onOpen(path)}
            >
              {path}
              {wrong.includes(path) ? <span className={styles.wrong}>{words.problem}</span> : null}
            </button>
          </li>
        ))}
      </ul>
      {fixed ? null : (
        <>
          <NewFile paths={paths} onAdd={onAdd} />
          <button
            type="button"
            className={formStyles.button}
            data-look="danger"
            onClick={() => {
              if (confirm(words.deleteReally(open))) onRemove(open);
            }}
          >
            {words.deleteFile}
          </button>
        </>
      )}
    </nav>
  );
}

function NewFile({ paths, onAdd }: Pick<Props, "paths" | "onAdd">) {
  const words = useRoomWords().own.editor;
  const [path, setPath] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const wanted = path.trim();
    if (paths.includes(wanted)) setProblem(words.exists);
    else if (!isPartOfExercise(wanted)) setProblem(words.badPath);
    else {
      onAdd(wanted);
      setPath("");
      setProblem(null);
    }
  };
  return (
    <form className={formStyles.field} onSubmit={add}>
      <label htmlFor="new-file">{words.newFile}</label>
      <input
        id="new-file"
        value={path}
        placeholder="fastapi/start/main.py"
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby="new-file-problem"
        onChange={(event) => setPath(event.target.value)}
      />
      <p id="new-file-problem" role="status" className={formStyles.help}>
        {problem}
      </p>
      <button type="submit" className={formStyles.button}>
        {words.add}
      </button>
    </form>
  );
}
