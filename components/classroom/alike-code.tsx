import type { Lines } from "../../server/similarity/compare.ts";
import type { SubmittedFiles } from "../../server/submissions/files.ts";
import type { Locale } from "../messages/locale.ts";
import { roomWordsOf } from "./messages/words.ts";
import styles from "./submitted-code.module.css";

interface Props {
  /** Whose it is: names what scrolls. */
  readonly owner: string;
  readonly files: SubmittedFiles;
  readonly locale: Locale;
  /** In the same order on both sides. */
  readonly alike: readonly Lines[];
}

/** The Python files of one side of a comparison, lines that are alike marked with the letter of their passage. */
export function AlikeCode({ owner, files, locale, alike }: Props) {
  const words = roomWordsOf(locale).manage.alike;
  const shown = Object.entries(files).flatMap(([path, content]) =>
    path.endsWith(".py") && "text" in content ? [{ path, lines: content.text.split("\n") }] : [],
  );
  return shown.map(({ path, lines }) => (
    <details key={path} open={alike.some((one) => one.path === path)}>
      <summary>
        <code>{path}</code>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.code} aria-label={words.fileOf(path, owner)} tabIndex={0}>
        <ol>
          {lines.map((text, index) => {
            const line = index + 1;
            const letters = alike.flatMap((one, at) =>
              one.path === path && one.first <= line && line <= one.last ? [letterOf(at)] : [],
            );
            return (
              <li key={line}>
                <code>
                  {letters.length > 0 ? (
                    <mark data-letters={letters.join("")}>{text || " "}</mark>
                  ) : (
                    text || " "
                  )}
                </code>
              </li>
            );
          })}
        </ol>
      </section>
    </details>
  ));
}

/** A, B, … Z, A2, … */
const letterOf = (at: number): string =>
  String.fromCharCode(65 + (at % 26)) + (at < 26 ? "" : String(Math.floor(at / 26) + 1));
