import type { SaveStatus } from "./autosave.ts";
import styles from "./editor.module.css";

const words: Readonly<Record<Exclude<SaveStatus["kind"], "refused">, string>> = {
  saved: "Saved.",
  waiting: "Not saved yet.",
  saving: "Saving…",
  offline: "The server does not answer. What you wrote is here, and is sent again in a moment.",
};

/** Whether what was written is stored. */
export function SaveNote({ status }: { readonly status: SaveStatus }) {
  return (
    <p role="status" className={styles.note} data-kind={status.kind}>
      {status.kind === "refused" ? `Not saved. ${status.problem}` : words[status.kind]}
    </p>
  );
}
