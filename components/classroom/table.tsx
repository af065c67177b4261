import type { ReactNode } from "react";
import styles from "./table.module.css";

interface Props {
  /** What the table holds, for those who do not see it. */
  readonly label: string;
  readonly head: readonly { readonly key: string; readonly text: ReactNode; readonly number?: boolean }[];
  /** Rows of the body. */
  readonly children: ReactNode;
}

/** A table that scrolls sideways where it is wider than the window; the names in its first column stay. */
export function Table({ label, head, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map(({ key, text, number }) => (
              <th key={key} scope="col" data-align={number ? "number" : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** A word for where something stands; colour only repeats it. */
export function State({ kind, children }: { readonly kind: string; readonly children: ReactNode }) {
  return (
    <span className={styles.state} data-kind={kind}>
      {children}
    </span>
  );
}
