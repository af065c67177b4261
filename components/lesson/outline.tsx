import type { Heading } from "../../content/reader/outline.ts";
import { type Locale, messagesOf } from "../messages/locale.ts";
import styles from "./outline.module.css";

interface Props {
  readonly locale: Locale;
  readonly headings: readonly Heading[];
}

/** The sections of a lesson, as links. */
export function Outline({ locale, headings }: Props) {
  const { lesson } = messagesOf(locale);
  const landmarks: Readonly<Record<string, string>> = lesson.landmarks;
  if (headings.length < 2) return null;
  return (
    <nav className={styles.outline} aria-labelledby="outline">
      <p id="outline">{lesson.outline}</p>
      <ol>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{landmarks[id] ?? text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
