import { type FormEvent, useEffect, useRef, useState } from "react";
import { fromFramedPage } from "../../../sandboxes/container/protocol/preview.ts";
import { Button } from "../controls/button.tsx";
import type { Server } from "../server/server.ts";
import { useStore } from "../store/use-store.ts";
import { typedPath } from "./address.ts";
import styles from "./preview.module.css";
import type { Preview } from "./preview.ts";
import { canGo } from "./visits.ts";

interface Props {
  readonly preview: Preview;
  readonly server: Server;
  readonly port: number;
  readonly name: string;
}

/** The server's pages in a frame, with an address bar. The frame lives on an origin of its own. */
export function PreviewPane({ preview, server, port, name }: Props) {
  const status = useStore(server.status);
  const target = useStore(preview.target);
  const visits = useStore(preview.visits);
  const frame = useRef<HTMLIFrameElement>(null);
  const base = useLastUrl(status.kind === "running" ? status.url : null);
  const generation = status.kind === "running" ? status.generation : null;

  // A reloaded server answers anew: show its answer.
  const seen = useRef(generation);
  useEffect(() => {
    if (generation === null || generation === seen.current) return;
    if (seen.current !== null) preview.reload();
    seen.current = generation;
  }, [generation, preview]);

  useEffect(() => {
    if (!base) return;
    const origin = new URL(base).origin;
    const listen = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source !== frame.current?.contentWindow) return;
      const message = fromFramedPage.safeParse(event.data);
      if (message.success) preview.arrived(message.data.path);
    };
    addEventListener("message", listen);
    return () => removeEventListener("message", listen);
  }, [base, preview]);

  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <Button look="quiet" aria-label="Back" isDisabled={!canGo(visits, -1)} onPress={() => preview.go(-1)}>
          ←
        </Button>
        <Button
          look="quiet"
          aria-label="Forward"
          isDisabled={!canGo(visits, 1)}
          onPress={() => preview.go(1)}
        >
          →
        </Button>
        <Button look="quiet" aria-label="Reload" isDisabled={!base} onPress={preview.reload}>
          ↻
        </Button>
        <AddressBar shown={visits.paths[visits.index] ?? target.path} port={port} onOpen={preview.open} />
      </div>
      {base ? (
        <iframe
          key={`${base} ${target.count}`}
          ref={frame}
          className={styles.frame}
          title={`Preview of ${name}`}
          src={new URL(target.path, base).href}
          sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-downloads"
          allow="cross-origin-isolated"
        />
      ) : (
        <div className={styles.empty}>
          <p>The server does not run yet.</p>
          <Button look="primary" onPress={() => void server.run()}>
            Run the server
          </Button>
        </div>
      )}
    </div>
  );
}

/** Keeps the last address, so that a server that reloads does not blank the frame. */
function useLastUrl(url: string | null): string | null {
  const [last, setLast] = useState(url);
  if (url !== null && url !== last) setLast(url);
  return url ?? last;
}

interface AddressProps {
  readonly shown: string;
  readonly port: number;
  readonly onOpen: (path: string) => void;
}

function AddressBar({ shown, port, onOpen }: AddressProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = typedPath(typed ?? shown, port);
    setRefused(path === null);
    if (path === null) return;
    setTyped(null);
    onOpen(path);
  };
  return (
    <form className={styles.address} onSubmit={submit}>
      <span aria-hidden="true">localhost:{port}</span>
      <input
        aria-label="Address"
        aria-invalid={refused}
        title={refused ? `Only addresses of http://localhost:${port} can be shown here.` : undefined}
        spellCheck={false}
        autoComplete="off"
        value={typed ?? shown}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}
