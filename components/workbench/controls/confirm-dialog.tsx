import { useWords } from "../messages/words.ts";
import { Button } from "./button.tsx";
import styles from "./controls.module.css";
import { Dialog } from "./dialog.tsx";

interface Props {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is lost. */
export function ConfirmDialog({ title, text, action, onConfirm, onClose }: Props) {
  const { bench } = useWords();
  const confirm = () => {
    onConfirm();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div className={styles.actions}>
        <Button onPress={onClose} autoFocus>
          {bench.cancel}
        </Button>
        <Button look="primary" onPress={confirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
