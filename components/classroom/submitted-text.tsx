import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useRoomWords } from "./messages/use-words.ts";
import styles from "./submitted-code.module.css";

interface Props {
  readonly path: string;
  readonly text: string;
  /** Opens or closes the form below a line; null for those who only read. */
  readonly commented: ((line: number) => void) | null;
  /** The line whose form is open. */
  readonly open: number | null;
  /** What stands below a line. */
  readonly children: (line: number) => ReactNode;
}

/**
 * A file by its lines. Where lines can be commented on, each has its number as a button; one of them is reached by Tab, the
 * others from there by the arrow keys, so that a long file does not stand in the way.
 */
export function SubmittedText({ path, text, commented, open, children }: Props) {
  const { comment } = useRoomWords().submission;
  const [current, setCurrent] = useState(1);
  const list = useRef<HTMLOListElement>(null);
  const lines = text.split("\n");
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(lines.length, Math.max(1, current + step));
    setCurrent(next);
    list.current?.querySelector<HTMLElement>(`button[data-line="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.code} aria-label={path} tabIndex={0}>
      <ol ref={list} data-commented={commented !== null || undefined}>
        {lines.map((content, index) => {
          const line = index + 1;
          return (
            <li key={line}>
              {commented ? (
                <button
                  type="button"
                  className={styles.number}
                  data-line={line}
                  tabIndex={line === current ? 0 : -1}
                  aria-label={comment.line(line)}
                  aria-expanded={line === open}
                  onFocus={() => setCurrent(line)}
                  onKeyDown={move}
                  onClick={() => commented(line)}
                >
                  {line}
                </button>
              ) : null}
              <code>{content || " "}</code>
              {children(line)}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
