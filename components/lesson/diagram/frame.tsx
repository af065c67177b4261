import type { ReactNode } from "react";
import styles from "./diagram.module.css";

export interface DiagramProps {
  /** What is to be seen, under the diagram. */
  readonly caption: string;
}

interface Props extends DiagramProps {
  readonly width: number;
  readonly height: number;
  /** The same in sentences, for those who do not see it. */
  readonly told: readonly string[];
  /** The drawing, in pixels from the upper left corner. */
  readonly children: ReactNode;
}

/**
 * A drawing with its caption. It is drawn where the site is built, needs no script, takes the page's colours, and is
 * scrolled in its own box where the window is narrower than it.
 */
export function DiagramFrame({ caption, width, height, told, children }: Props) {
  return (
    <figure className={styles.diagram}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1). */}
      <section className={styles.box} tabIndex={0} aria-label={`Diagram: ${caption}`}>
        <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          {children}
        </svg>
        <ol className={styles.told}>
          {told.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences may be alike, and the list never changes
            <li key={index}>{sentence}</li>
          ))}
        </ol>
      </section>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
