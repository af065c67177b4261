import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./checks.module.css";
import { MarkedText } from "./marked-text.tsx";
import type { Checks } from "./run.ts";

interface Props {
  readonly check: string;
  readonly hints: readonly string[];
  readonly checks: Checks;
}

/** A check's hints, shown one by one when asked for. */
export function HintLadder({ check, hints, checks }: Props) {
  const { checks: words } = useWords();
  const allowed = useStore(checks.showHints);
  const shown = Math.min(useStore(checks.hints).get(check) ?? 0, hints.length);
  if (!allowed) return null;
  return (
    <div className={styles.hints}>
      <ol aria-live="polite">
        {hints.slice(0, shown).map((hint) => (
          <li key={hint}>
            <MarkedText text={hint} />
          </li>
        ))}
      </ol>
      {shown < hints.length && (
        <button type="button" onClick={() => checks.moreHints(check)}>
          {words.hint(shown, hints.length)}
        </button>
      )}
    </div>
  );
}
