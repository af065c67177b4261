import { hintsFor } from "../../../sandboxes/contract/read.ts";
import type { Check, CheckResult, Exchange } from "../../../sandboxes/contract/types.ts";
import { useWords } from "../messages/words.ts";
import styles from "./checks.module.css";
import { Evidence } from "./evidence.tsx";
import { HintLadder } from "./hint-ladder.tsx";
import { MarkedText } from "./marked-text.tsx";
import type { Checks } from "./run.ts";

interface Props {
  readonly check: Check;
  readonly checks: Checks;
  /** Null before the check has run. */
  readonly result: CheckResult | null;
  readonly onReplay: (exchange: Exchange) => void;
  readonly onConverse: (path: string) => void;
}

const marks = { passed: "✓", failed: "✗", unavailable: "–" } as const;

/** One check: its sentence, its result, what was expected and received, its hints. */
export function CheckItem({ check, checks, result, onReplay, onConverse }: Props) {
  const { checks: words } = useWords();
  const status = result?.status ?? "open";
  return (
    <li className={styles.check} data-status={status}>
      <p className={styles.sentence}>
        <span className={styles.mark}>
          <span aria-hidden="true">{result ? marks[result.status] : "○"}</span>
          <span className={styles.hidden}>{result ? words.verdicts[result.status] : words.open}:</span>
        </span>
        <span>
          <MarkedText text={check.sentence} />
        </span>
      </p>
      {result?.status === "failed" && (
        <>
          {result.mistake && (
            <p className={styles.mistake}>
              <MarkedText text={result.mistake.message} />
            </p>
          )}
          <dl className={styles.comparison}>
            <dt>{words.expected}</dt>
            <dd>
              <MarkedText text={result.expected} />
            </dd>
            <dt>{words.received}</dt>
            <dd>{result.received}</dd>
          </dl>
        </>
      )}
      {result?.status === "unavailable" && <p className={styles.reason}>{result.reason}</p>}
      {result && <Evidence evidence={result} onReplay={onReplay} onConverse={onConverse} />}
      {result?.status !== "passed" && (
        <HintLadder check={check.id} hints={hintsFor(check, checks.framework)} checks={checks} />
      )}
    </li>
  );
}
