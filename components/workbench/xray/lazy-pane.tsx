import { type ComponentProps, lazy, Suspense } from "react";
import { useWords } from "../messages/words.ts";
import styles from "./xray.module.css";

const Loaded = lazy(async () => ({ default: (await import("./xray-pane.tsx")).XrayPane }));

/** The X-ray, whose script is fetched when it is opened first. */
export function XrayPane(props: ComponentProps<typeof Loaded>) {
  const { xray } = useWords();
  return (
    <Suspense fallback={<p className={styles.pane}>{xray.loading}</p>}>
      <Loaded {...props} />
    </Suspense>
  );
}
