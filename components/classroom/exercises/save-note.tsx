import { useRoomWords } from "../messages/use-words.ts";
import type { SaveStatus } from "./autosave.ts";
import styles from "./editor.module.css";

/** Whether what was written is stored. */
export function SaveNote({ status }: { readonly status: SaveStatus }) {
  const words = useRoomWords().own.editor;
  return (
    <p role="status" className={styles.note} data-kind={status.kind}>
      {status.kind === "refused" ? words.notSaved(status.problem) : words[status.kind]}
    </p>
  );
}
