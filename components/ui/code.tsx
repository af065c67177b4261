import { createElement, type ReactNode } from "react";
import styles from "./code.module.css";

interface Token {
  readonly text: string;
  readonly kind: string | undefined;
}

/**
 * Highlighted code. It takes focus, because what is wider than its column is scrolled, by keyboard too.
 * @param lines as `content/reader/highlight.ts` makes them
 * @param label says what the code is, to those who do not see the caption
 */
export function Code(props: { readonly lines: readonly (readonly Token[])[]; readonly label: string }) {
  const text = props.lines.flatMap((line, at) => [at > 0 ? "\n" : "", ...line.map(coloured)]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1).
    <section className={styles.code} tabIndex={0} aria-label={props.label}>
      <pre>{createElement("code", null, ...text)}</pre>
    </section>
  );
}

const coloured = ({ text, kind }: Token): ReactNode =>
  kind === undefined ? text : <span data-token={kind}>{text}</span>;
