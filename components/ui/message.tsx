import type { ReactNode } from "react";
import styles from "./message.module.css";

/** A page that holds one message: what happened, and what to do next. */
export function Message({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.message}>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
