import { ScrollRegion } from "../controls/scroll-region.tsx";
import styles from "./editor.module.css";

interface Props {
  readonly text: string;
  readonly label: string;
  /** Told when it gets the focus, and when it loses it to something else on the page. */
  readonly onFocus?: ((focused: boolean) => void) | undefined;
}

/** The file as text to read, until the editor is there. */
export function PlainCode({ text, label, onFocus }: Props) {
  return (
    <ScrollRegion className={styles.plain} label={label} onFocus={onFocus}>
      <pre>{text}</pre>
    </ScrollRegion>
  );
}
