import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "../controls/button.tsx";
import { useWords, type Words } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import { readerMode } from "./reader-mode.ts";
import styles from "./terminal.module.css";
import type { ShellState, Terminal } from "./terminal.ts";

interface Props {
  readonly terminal: Terminal;
  readonly name: string;
  /** Buttons of the shells around it. */
  readonly action?: ReactNode;
}

/** A shell in the project's folder. */
export function TerminalPane({ terminal, name, action }: Props) {
  const { output } = useWords();
  const [first, then, second, leaves] = output.leave;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? terminal.show(host.current) : undefined), [terminal]);
  const state = useStore(terminal.state);
  const reads = useStore(readerMode.state());
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <p id={terminal.hint}>
          <kbd>{first}</kbd>
          {then}
          <kbd>{second}</kbd>
          {leaves}
        </p>
        <div className={styles.barActions}>
          {action}
          <Button look="quiet" aria-pressed={reads} onPress={() => readerMode.choose(!reads)}>
            {output.reader(reads)}
          </Button>
        </div>
      </div>
      <div className={styles.notice} data-kind={state.kind}>
        <p role="status" aria-label={output.shellOf(name)}>
          {sentence(state, output)}
        </p>
        {state.kind === "ended" && (
          <Button look="primary" onPress={terminal.restart}>
            {output.newShell}
          </Button>
        )}
      </div>
      <div ref={host} className={styles.screen} />
    </div>
  );
}

function sentence(state: ShellState, output: Words["output"]): string {
  switch (state.kind) {
    case "starting":
      return output.starting;
    case "running":
      return "";
    case "ended":
      return state.reason;
  }
}
