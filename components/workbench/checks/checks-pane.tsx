import type { Exchange } from "../../../sandboxes/contract/types.ts";
import { Button } from "../controls/button.tsx";
import { useStore } from "../store/use-store.ts";
import { CheckItem } from "./check-item.tsx";
import styles from "./checks.module.css";
import { type Checks, summary } from "./run.ts";

interface Props {
  readonly checks: Checks;
  /** Opens an exchange in the request sender. */
  readonly onReplay: (exchange: Exchange) => void;
}

/** Runs an exercise's checks against the project's server and shows each with its evidence. */
export function ChecksPane({ checks, onReplay }: Props) {
  const state = useStore(checks.state);
  const seed = useStore(checks.seed);
  const running = state.kind === "running";
  const results = "results" in state ? state.results : [];
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <Button look="primary" onPress={() => (running ? checks.stop() : void checks.run())}>
          {running ? "Stop" : "Run checks"}
        </Button>
        {state.kind === "done" && <Button onPress={() => void checks.run(true)}>Same inputs again</Button>}
        <label className={styles.seed}>
          Inputs from seed
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
        {summary(state)}
      </p>
      <ol className={styles.list}>
        {checks.exercise.checks.map((check) => (
          <CheckItem
            key={check.id}
            check={check}
            checks={checks}
            result={results.find((result) => result.check === check.id) ?? null}
            onReplay={onReplay}
          />
        ))}
      </ol>
    </div>
  );
}
