import type { Heading } from "../../content/reader/outline.ts";
import styles from "./outline.module.css";

/** The sections of a lesson, as links. */
export function Outline({ headings }: { readonly headings: readonly Heading[] }) {
  if (headings.length < 2) return null;
  return (
    <nav className={styles.outline} aria-labelledby="outline">
      <p id="outline">In this lesson</p>
      <ol>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
