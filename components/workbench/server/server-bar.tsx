import { useState } from "react";
import { Button } from "../controls/button.tsx";
import { ConfirmDialog } from "../controls/confirm-dialog.tsx";
import { SaveNote } from "../files/save-note.tsx";
import { useWords, type Words } from "../messages/words.ts";
import { ProjectMenu } from "../project/project-menu.tsx";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./server-bar.module.css";
import { isAlive, type ServerStatus } from "./status.ts";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  /** Whether this browser can run servers at all. */
  readonly able: boolean;
}

/** A project's name, the state of its server, and run, stop, reset. */
export function ServerBar({ session, name, able }: Props) {
  const { bench } = useWords();
  const status = useStore(session.server.status);
  const [asking, setAsking] = useState(false);
  const alive = isAlive(status);
  const run = () => {
    session.view.show("console");
    void session.files.flush().then(() => session.server.run());
  };
  return (
    <div className={styles.bar}>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.status} role="status" data-kind={status.kind}>
        {statusWords(bench, status)}
      </p>
      <SaveNote session={session} />
      <div className={styles.actions}>
        {alive ? (
          <Button aria-label={bench.stopOf(name)} onPress={() => void session.server.stop()}>
            {bench.stop}
          </Button>
        ) : (
          <Button look="primary" aria-label={bench.runOf(name)} isDisabled={!able} onPress={run}>
            {bench.run}
          </Button>
        )}
        <ProjectMenu session={session} name={name} />
        <Button aria-label={bench.resetOf(name)} onPress={() => setAsking(true)}>
          {bench.reset}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={bench.resetTitle(name)}
          text={bench.resetText}
          action={bench.resetAction}
          onConfirm={() => void session.reset()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function statusWords(bench: Words["bench"], status: ServerStatus): string {
  return status.kind === "failed" && status.recovers ? bench.waits : bench.status[status.kind];
}
