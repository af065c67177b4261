import { type FormEvent, useId, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./controls.module.css";
import { Dialog } from "./dialog.tsx";

interface Props {
  readonly title: string;
  readonly action: string;
  readonly initial: string;
  /** Null when done, else why not. */
  readonly onName: (name: string) => string | null;
  readonly onClose: () => void;
}

/** Asks for a file's path, and says what is wrong with it. */
export function NameDialog({ title, action, initial, onName, onClose }: Props) {
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
          Path within the project
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
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
