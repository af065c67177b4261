import { type ReactNode, useEffect, useRef } from "react";
import { fromFramedPage } from "../../../sandboxes/container/protocol/preview.ts";
import { Button } from "../controls/button.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import { AddressBar } from "./address-bar.tsx";
import styles from "./preview.module.css";
import type { Preview } from "./preview.ts";
import { canGo } from "./visits.ts";

interface Props {
  readonly preview: Preview;
  readonly port: number;
  readonly name: string;
  /** Where the server's previews are; null while there is no server, and `children` are shown. */
  readonly base: string | null;
  readonly onTitle?: (title: string) => void;
  /** At the end of the bar. */
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}

/** A server's pages in a frame of an origin of its own, with back, forward, reload and an address bar. */
export function PreviewFrame({ preview, port, name, base, onTitle, tools, children }: Props) {
  const { requests } = useWords();
  const target = useStore(preview.target);
  const visits = useStore(preview.visits);
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    if (!base) return;
    const origin = new URL(base).origin;
    const listen = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source !== frame.current?.contentWindow) return;
      const message = fromFramedPage.safeParse(event.data);
      if (!message.success) return;
      preview.arrived(message.data.path);
      onTitle?.(message.data.title);
    };
    addEventListener("message", listen);
    return () => removeEventListener("message", listen);
  }, [base, preview, onTitle]);

  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <Button
          look="quiet"
          aria-label={requests.preview.back}
          isDisabled={!canGo(visits, -1)}
          onPress={() => preview.go(-1)}
        >
          ←
        </Button>
        <Button
          look="quiet"
          aria-label={requests.preview.forward}
          isDisabled={!canGo(visits, 1)}
          onPress={() => preview.go(1)}
        >
          →
        </Button>
        <Button look="quiet" aria-label={requests.preview.reload} isDisabled={!base} onPress={preview.reload}>
          ↻
        </Button>
        <AddressBar shown={visits.paths[visits.index] ?? target.path} port={port} onOpen={preview.open} />
        {tools}
      </div>
      {base ? (
        <iframe
          key={`${base} ${target.count}`}
          ref={frame}
          className={styles.frame}
          title={requests.preview.frame(name)}
          src={new URL(target.path, base).href}
          sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-downloads"
          allow="cross-origin-isolated"
        />
      ) : (
        children
      )}
    </div>
  );
}
