import { useStore } from "../store/use-store.ts";
import styles from "./checks.module.css";
import type { Checks } from "./run.ts";

interface Props {
  readonly check: string;
  readonly hints: readonly string[];
  readonly checks: Checks;
}

/** A check's hints, shown one by one when asked for. */
export function HintLadder({ check, hints, checks }: Props) {
  const shown = Math.min(useStore(checks.hints).get(check) ?? 0, hints.length);
  return (
    <div className={styles.hints}>
      <ol aria-live="polite">
        {hints.slice(0, shown).map((hint) => (
          <li key={hint}>
            <HintText text={hint} />
          </li>
        ))}
      </ol>
      {shown < hints.length && (
        <button type="button" onClick={() => checks.moreHints(check)}>
          {shown === 0 ? "Hint" : "Next hint"} ({shown + 1} of {hints.length})
        </button>
      )}
    </div>
  );
}

/** Text in which what stands between backticks is code, as hints are written. */
function HintText({ text }: { readonly text: string }) {
  return text.split(/```(?:\w+\n)?([\s\S]*?)```|`([^`\n]+)`/).map((part, index) => {
    if (part === undefined || part === "") return null;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    if (index % 3 === 1) return <pre key={index}>{part.trimEnd()}</pre>;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return index % 3 === 2 ? <code key={index}>{part}</code> : part;
  });
}
