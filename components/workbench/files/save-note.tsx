import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./files.module.css";

/** Whether the files are safe in the browser. Quiet when they are; a sentence when they are not. */
export function SaveNote({ session }: { readonly session: ProjectSession }) {
  const { code, refusals } = useWords();
  const { files } = session;
  const saving = useStore(files.saving);
  const undo = useStore(files.undo);
  const notices = useStore(files.notices);
  return (
    <>
      <p
        className={styles.saving}
        data-kind={saving.kind}
        role={saving.kind === "blocked" ? "alert" : undefined}
      >
        {saving.kind === "saved" && code.saved}
        {saving.kind === "saving" && code.saving}
        {saving.kind === "blocked" && refusals.storage.files[saving.reason]}
      </p>
      {undo && (
        <p className={styles.undo} role="status">
          {code.replaced}{" "}
          <button type="button" onClick={() => void session.undoReset()}>
            {code.undo}
          </button>
        </p>
      )}
      {notices.map((notice) => (
        <p key={`${notice.from} ${notice.path}`} className={styles.undo} role="status">
          {code.notice(notice)}{" "}
          <button type="button" onClick={() => files.dismiss(notice)}>
            {code.understood}
          </button>
        </p>
      ))}
    </>
  );
}
