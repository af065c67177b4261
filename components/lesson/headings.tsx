import type { ComponentPropsWithoutRef } from "react";
import styles from "./headings.module.css";

/** A section's heading with a link to itself, to be copied from the address bar. */
export function SectionHeading({ id, children, ...rest }: ComponentPropsWithoutRef<"h2">) {
  return (
    <h2 id={id} className={styles.heading} {...rest}>
      {children}
      {id ? (
        <a className={styles.anchor} href={`#${id}`} aria-label="Link to this section">
          #
        </a>
      ) : null}
    </h2>
  );
}
