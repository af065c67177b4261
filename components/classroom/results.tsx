import type { ShownResult } from "../../server/submissions/read.ts";
import { InlineCode } from "../ui/inline-code.tsx";
import styles from "./page.module.css";
import { State } from "./table.tsx";

const words = { passed: "passed", failed: "failed", unavailable: "could not be asked" } as const;

/** Each check with what it asked and what came back. Everything here is text: what a program printed is shown, not run. */
export function Results({ results }: { readonly results: readonly ShownResult[] }) {
  return (
    <ul className={styles.rows}>
      {results.map(({ check, sentence, status, points, possible, message, shown }) => (
        <li key={check}>
          <p>
            <State kind={status}>{words[status]}</State> <InlineCode text={sentence} />{" "}
            <span className={styles.soft}>
              {points} of {possible}
            </span>
          </p>
          {message ? <p className={styles.prose}>{message}</p> : null}
          {Object.keys(shown).length > 0 ? (
            <details>
              <summary>What was sent and received</summary>
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
