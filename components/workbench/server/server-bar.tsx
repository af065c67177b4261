import { useState } from "react";
import { Button } from "../controls/button.tsx";
import { ConfirmDialog } from "../controls/confirm-dialog.tsx";
import { SaveNote } from "../files/save-note.tsx";
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
        {statusWords(status)}
      </p>
      <SaveNote session={session} />
      <div className={styles.actions}>
        {alive ? (
          <Button aria-label={`Stop ${name}`} onPress={() => void session.server.stop()}>
            Stop
          </Button>
        ) : (
          <Button look="primary" aria-label={`Run ${name}`} isDisabled={!able} onPress={run}>
            Run
          </Button>
        )}
        <Button aria-label={`Reset the files of ${name}`} onPress={() => setAsking(true)}>
          Reset
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={`Reset the ${name} project?`}
          text="All its files become as the lesson gave them; files that you added go, and so do databases and other files that programs wrote. The server is stopped. You can undo this until you leave the page."
          action="Reset the files"
          onConfirm={() => void session.reset()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function statusWords(status: ServerStatus): string {
  switch (status.kind) {
    case "stopped":
      return "Not running";
    case "starting":
      return "Starting…";
    case "running":
      return "Running";
    case "restarting":
      return "Reloading…";
    case "failed":
      return status.recovers ? "Waits for an edit" : "Failed";
  }
}
