import type { ReactNode } from "react";
import { type Locale, messagesOf } from "../messages/locale.ts";
import { InlineCode } from "../ui/inline-code.tsx";
import styles from "./aside.module.css";

interface Props {
  readonly locale?: Locale;
  /** `backticks` mark code. */
  readonly title?: string;
  /** "correction" sets right what is often said, and says so. */
  readonly kind?: "note" | "correction";
  readonly children: ReactNode;
}

/** A remark beside the argument, which can be skipped. */
export function Aside({ locale = "en", title, kind = "note", children }: Props) {
  const heading = title ?? messagesOf(locale).lesson[kind];
  return (
    <aside className={styles.aside} data-kind={kind} aria-label={heading.replaceAll("`", "")}>
      <p className={styles.title}>
        <InlineCode text={heading} />
      </p>
      {children}
    </aside>
  );
}
