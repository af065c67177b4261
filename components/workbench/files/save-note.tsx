import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./files.module.css";

/** Whether the files are safe in the browser. Quiet when they are; a sentence when they are not. */
export function SaveNote({ session }: { readonly session: ProjectSession }) {
  const { files } = session;
  const saving = useStore(files.saving);
  const undo = useStore(files.undo);
  const rescued = useStore(files.rescued);
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
          The files were replaced.{" "}
          <button type="button" onClick={() => void session.undoReset()}>
            Undo
          </button>
        </p>
      )}
      {[...rescued].map(([path, name]) => (
        <p key={path} className={styles.undo} role="status">
          “{path}” was changed in another tab too. This tab’s text is saved; the other’s is kept as “{name}”.
        </p>
      ))}
    </>
  );
}
