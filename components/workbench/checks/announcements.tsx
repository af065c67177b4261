import type { Check, CheckResult } from "../../../sandboxes/contract/types.ts";
import { useWords, type Words } from "../messages/words.ts";
import styles from "./checks.module.css";

interface Props {
  readonly checks: readonly Check[];
  /** In the order in which they came. */
  readonly results: readonly CheckResult[];
}

/** Tells assistive technology each result as it comes: a log, whose additions are read one after another. */
export function Announcements({ checks, results }: Props) {
  const { checks: words } = useWords();
  return (
    <div role="log" aria-label={words.log} className={styles.hidden}>
      {results.map((result) => (
        <p key={result.check}>{announcement(checks, result, words)}</p>
      ))}
    </div>
  );
}

/** One result in one or two sentences, without the marks of code. */
export function announcement(checks: readonly Check[], result: CheckResult, words: Words["checks"]): string {
  const at = checks.findIndex(({ id }) => id === result.check);
  const sentence = checks[at]?.sentence ?? result.check;
  const told = words.told(words.verdicts[result.status], at + 1, checks.length, sentence);
  const why =
    result.status === "failed"
      ? (result.mistake?.message ?? words.why(result.expected, result.received))
      : "";
  return `${told} ${why}`.replaceAll("`", "").replace(/\s+/g, " ").trim();
}
