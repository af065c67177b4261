import type { StorageState } from "../container/storage.ts";
import { Button } from "../controls/button.tsx";
import type { Readable } from "../store/store.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./files.module.css";

/** Says when what programs write will not outlive the page, why, and what to do. Quiet when it will. */
export function StorageNotice({ storage }: { readonly storage: Readable<StorageState | null> }) {
  const state = useStore(storage);
  const sentences = state && words(state);
  return (
    <div role="status">
      {sentences && (
        <div className={styles.notice}>
          <p>
            <strong>{sentences.what}</strong> {sentences.advice}
          </p>
          {state.kind === "copy" && <Button onPress={() => location.reload()}>Reload the page</Button>}
        </div>
      )}
    </div>
  );
}

function words(state: StorageState): { readonly what: string; readonly advice: string } | null {
  switch (state.kind) {
    case "memory":
    case "kept":
      return null;
    case "copy":
      return {
        what: "This lesson is open in another tab, which keeps its database and uploads.",
        advice:
          "This tab works on a copy of them that goes when you close it; your edits are kept in both. To go on here, close the other tab and reload this page.",
      };
    case "full":
      return {
        what: "The browser’s storage is full.",
        advice:
          "Programs that write files get the error ENOSPC (“No space left on device”). All that was written before is kept. Delete files of the project, reset a lesson, or free space on this device.",
      };
    case "failed":
      return {
        what: "The browser does not keep what programs write.",
        advice: `Databases and uploads last until you close this page; your edits are kept. (${state.message})`,
      };
  }
}
