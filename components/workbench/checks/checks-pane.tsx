import { Checkbox } from "react-aria-components/Checkbox";
import type { Exchange } from "../../../sandboxes/contract/types.ts";
import { Button } from "../controls/button.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import { checksAfterPause } from "./after-pause.ts";
import { Announcements } from "./announcements.tsx";
import { CheckItem } from "./check-item.tsx";
import styles from "./checks.module.css";
import { type Checks, type ChecksState, summary } from "./run.ts";

interface Props {
  readonly checks: Checks;
  /** Opens an exchange in the request sender. */
  readonly onReplay: (exchange: Exchange) => void;
  /** Opens a conversation's path in the WebSocket client. */
  readonly onConverse: (path: string) => void;
}

/** Runs an exercise's checks against the project's server and shows each with its evidence. */
export function ChecksPane({ checks, onReplay, onConverse }: Props) {
  const { checks: words } = useWords();
  const state = useStore(checks.state);
  const seed = useStore(checks.seed);
  const running = state.kind === "running";
  const results = "results" in state ? state.results : [];
  const byThemselves = useStore(checksAfterPause.state());
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <Button look="primary" onPress={() => (running ? checks.stop() : void checks.run())}>
          {running ? words.stop : words.run}
        </Button>
        {state.kind === "done" && <Button onPress={() => void checks.run(true)}>{words.again}</Button>}
        <Checkbox
          className={styles.switch ?? ""}
          isSelected={byThemselves}
          onChange={(on) => checksAfterPause.choose(on)}
        >
          <span aria-hidden="true">{byThemselves ? "☑" : "☐"}</span> {words.afterPause}
        </Checkbox>
        <label className={styles.seed}>
          {words.seed}
          <input
            value={seed}
            size={19}
            spellCheck={false}
            disabled={running}
            onChange={(event) => checks.setSeed(event.target.value)}
          />
        </label>
      </div>
      <p role="status" className={styles.summary} data-kind={state.kind}>
        {summary(state, words)}
      </p>
      <Announcements checks={checks.exercise.checks} results={newsOf(state)} />
      <ol className={styles.list}>
        {checks.exercise.checks.map((check) => (
          <CheckItem
            key={check.id}
            check={check}
            checks={checks}
            result={results.find((result) => result.check === check.id) ?? null}
            onReplay={onReplay}
            onConverse={onConverse}
          />
        ))}
      </ol>
    </div>
  );
}

/** What is told one by one: of checks that run by themselves only the summary is. */
function newsOf(state: ChecksState) {
  return "results" in state && !state.quiet ? state.results : [];
}
