import { ScrollRegion } from "../controls/scroll-region.tsx";
import styles from "./editor.module.css";

/** The file as text to read, until the editor is there. */
export function PlainCode({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <ScrollRegion className={styles.plain} label={label}>
      <pre>{text}</pre>
    </ScrollRegion>
  );
}
