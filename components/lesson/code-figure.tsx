import type { Framework } from "../../sandboxes/contract/types.ts";
import { Code } from "../ui/code.tsx";
import { voiceNames } from "../ui/voice.ts";
import styles from "./code-figure.module.css";

interface Props {
  readonly lines: Parameters<typeof Code>[0]["lines"];
  readonly label: string;
  readonly caption?: string | undefined;
  readonly place?: string | undefined;
  readonly framework?: Framework | undefined;
}

/** Code with, above it, the voice it belongs to and where it stands. */
export function CodeFigure({ lines, label, caption, place, framework }: Props) {
  return (
    <figure className={styles.figure} data-voice={framework}>
      {caption ? (
        <figcaption className={styles.caption}>
          {framework ? <span className={styles.voice}>{voiceNames[framework]}</span> : null}
          <code>{caption}</code>
          {place ? <span className={styles.place}>{place}</span> : null}
        </figcaption>
      ) : null}
      <Code lines={lines} label={place ? `${label}, ${place}` : label} />
    </figure>
  );
}
