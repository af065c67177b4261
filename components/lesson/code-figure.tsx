import type { Framework } from "../../sandboxes/contract/types.ts";
import { Code } from "../ui/code.tsx";
import { voiceNames } from "../ui/voice.ts";
import styles from "./code-figure.module.css";
import { CopyButton } from "./copy-button.tsx";

interface Props {
  readonly lines: Parameters<typeof Code>[0]["lines"];
  readonly label: string;
  readonly file?: string | undefined;
  /** Stands in place of the file's name. */
  readonly title?: string | undefined;
  readonly place?: string | undefined;
  readonly framework?: Framework | undefined;
}

/** Code with, above it, the voice it belongs to and where it stands. */
export function CodeFigure({ lines, label, file, title, place, framework }: Props) {
  return (
    <figure className={styles.figure} data-voice={framework}>
      {(title ?? file) ? (
        <figcaption className={styles.caption}>
          {framework ? <span className={styles.voice}>{voiceNames[framework]}</span> : null}
          {title ? <span>{title}</span> : <code>{file}</code>}
          {place ? <span className={styles.place}>{place}</span> : null}
          <CopyButton label={title ?? file ?? label} />
        </figcaption>
      ) : (
        <div className={styles.corner}>
          <CopyButton label={label} />
        </div>
      )}
      <Code lines={lines} label={place ? `${label}, ${place}` : label} />
    </figure>
  );
}
