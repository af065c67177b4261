import { Fragment } from "react";
import { editorChoices } from "../../settings/editor/choices.ts";
import { Button } from "../controls/button.tsx";
import controls from "../controls/controls.module.css";
import { Dialog } from "../controls/dialog.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./editor.module.css";

/** Which key does what in the editor. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { bench, keys } = useWords();
  const indents = useStore(editorChoices.tabIndents.state());
  const mac = /Mac|iP/.test(navigator.platform);
  return (
    <Dialog title={keys.title} onClose={onClose}>
      <dl className={styles.keys} tabIndex={0} aria-label={keys.label}>
        <dt>
          <kbd>Tab</kbd>
        </dt>
        <dd>{indents ? keys.tabIndents : keys.tabMoves}</dd>
        {Object.entries(keys.does).map(([combination, does]) => (
          <Fragment key={combination}>
            <dt>
              <kbd>{mac ? onMac(combination) : combination}</kbd>
            </dt>
            <dd>{mac ? onMac(does) : does}</dd>
          </Fragment>
        ))}
      </dl>
      <div className={controls.actions}>
        <Button onPress={onClose} autoFocus>
          {bench.close}
        </Button>
      </div>
    </Dialog>
  );
}

/** Monaco has ⌘ for Ctrl on a Mac but for completion and Tab, where the system has taken it. */
function onMac(text: string): string {
  return text.replace(/Ctrl(?!\+(Space|M\b))/g, "⌘");
}
