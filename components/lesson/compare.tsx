import type { ReactNode } from "react";
import type { Framework } from "../../sandboxes/contract/types.ts";
import { voiceNames } from "../ui/voice.ts";
import styles from "./compare.module.css";

interface Props {
  readonly children: ReactNode;
}

/** The two voices side by side; on a phone FastAPI stands above Django. */
export function Compare({ children }: Props) {
  return (
    <div className={styles.compare} data-width="wide">
      {children}
    </div>
  );
}

export function FastAPI({ children }: Props) {
  return <Voice framework="fastapi">{children}</Voice>;
}

export function Django({ children }: Props) {
  return <Voice framework="django">{children}</Voice>;
}

function Voice({ framework, children }: Props & { readonly framework: Framework }) {
  return (
    <section className={styles.voice} data-voice={framework} aria-label={voiceNames[framework]}>
      <p className={styles.name}>{voiceNames[framework]}</p>
      {children}
    </section>
  );
}
