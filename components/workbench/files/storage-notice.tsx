import type { StorageState } from "../container/storage.ts";
import { Button } from "../controls/button.tsx";
import { useWords, type Words } from "../messages/words.ts";
import type { Readable } from "../store/store.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./files.module.css";

/** Says when what programs write will not outlive the page, why, and what to do. Quiet when it will. */
export function StorageNotice({ storage }: { readonly storage: Readable<StorageState | null> }) {
  const { bench, code } = useWords();
  const state = useStore(storage);
  const sentences = state && words(code.storage, state);
  return (
    <div role="status">
      {sentences && (
        <div className={styles.notice}>
          <p>
            <strong>{sentences.what}</strong> {sentences.advice}
          </p>
          {state.kind === "copy" && <Button onPress={() => location.reload()}>{bench.reload}</Button>}
        </div>
      )}
    </div>
  );
}

function words(
  said: Words["code"]["storage"],
  state: StorageState,
): { readonly what: string; readonly advice: string } | null {
  switch (state.kind) {
    case "memory":
    case "kept":
      return null;
    case "copy":
      return { what: said.copy, advice: said.copyAdvice };
    case "full":
      return { what: said.full, advice: said.fullAdvice };
    case "failed":
      return { what: said.failed, advice: said.failedAdvice(state.message) };
  }
}
