import { useStore } from "../store/use-store.ts";
import styles from "./files.module.css";
import type { FileStore } from "./store.ts";

/** Whether the files are safe in the browser. Quiet when they are; a sentence when they are not. */
export function SaveNote({ files }: { readonly files: FileStore }) {
  const saving = useStore(files.saving);
  const undo = useStore(files.undo);
  return (
    <>
      <p
        className={styles.saving}
        data-kind={saving.kind}
        role={saving.kind === "blocked" ? "alert" : undefined}
      >
        {saving.kind === "saved" && "Saved"}
        {saving.kind === "saving" && "Saving…"}
        {saving.kind === "blocked" && saving.sentence}
      </p>
      {undo && (
        <p className={styles.undo} role="status">
          The files were reset.{" "}
          <button type="button" onClick={files.undoReset}>
            Undo
          </button>
        </p>
      )}
    </>
  );
}
