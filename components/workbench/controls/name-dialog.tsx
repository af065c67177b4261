import { type FormEvent, useId, useState } from "react";
import { useWords } from "../messages/words.ts";
import { Button } from "./button.tsx";
import styles from "./controls.module.css";
import { Dialog } from "./dialog.tsx";

interface Props {
  readonly title: string;
  readonly action: string;
  readonly initial: string;
  /** What is asked for. */
  readonly label?: string;
  /** Null when done, else why not. */
  readonly onName: (name: string) => string | null;
  readonly onClose: () => void;
}

/** Asks for a name, a file's path unless `label` says otherwise, and says what is wrong with it. */
export function NameDialog({ title, action, initial, label, onName, onClose }: Props) {
  const { bench, code } = useWords();
  const [name, setName] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refused = onName(name);
    setProblem(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <label className={styles.field}>
          {label ?? code.path}
          <input
            autoFocus
            value={name}
            spellCheck={false}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
        <div className={styles.actions}>
          <Button onPress={onClose}>{bench.cancel}</Button>
          <Button look="primary" type="submit">
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
