import type { ShownResult } from "../../server/submissions/read.ts";
import type { Locale } from "../messages/locale.ts";
import { InlineCode } from "../ui/inline-code.tsx";
import { roomWordsOf } from "./messages/words.ts";
import styles from "./page.module.css";
import { State } from "./table.tsx";

interface Props {
  readonly results: readonly ShownResult[];
  readonly locale: Locale;
}

/** Each check with what it asked and what came back. Everything here is text: what a program printed is shown, not run. */
export function Results({ results, locale }: Props) {
  const { common, submission } = roomWordsOf(locale);
  return (
    <ul className={styles.rows}>
      {results.map(({ check, sentence, status, points, possible, message, shown }) => (
        <li key={check}>
          <p>
            <State kind={status}>{submission.verdicts[status]}</State> <InlineCode text={sentence} />{" "}
            <span className={styles.soft}>{common.of(points, possible)}</span>
          </p>
          {message ? <p className={styles.prose}>{message}</p> : null}
          {Object.keys(shown).length > 0 ? (
            <details>
              <summary>{submission.evidence}</summary>
              <dl className={styles.evidence}>
                {Object.entries(shown).map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      <pre>{typeof value === "string" ? value : JSON.stringify(value, null, 2)}</pre>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
