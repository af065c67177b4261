import type { ComponentPropsWithoutRef } from "react";
import styles from "./table.module.css";

/** A table of the prose; on a phone it is scrolled in its own box and never widens the page. */
export function Table(props: ComponentPropsWithoutRef<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1).
    <section className={styles.box} tabIndex={0} aria-label="Table">
      <table {...props} />
    </section>
  );
}
