"use client";

import styles from "./forms.module.css";

/** Prints the page, which has a style for paper. */
export function PrintButton({ text }: { readonly text: string }) {
  return (
    <button type="button" className={styles.button} onClick={() => print()}>
      {text}
    </button>
  );
}
