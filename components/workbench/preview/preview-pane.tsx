import { useEffect, useRef, useState } from "react";
import { Button } from "../controls/button.tsx";
import { LinkButton } from "../controls/link-button.tsx";
import { useWords } from "../messages/words.ts";
import type { Server } from "../server/server.ts";
import { useStore } from "../store/use-store.ts";
import { announceHere } from "./opener.ts";
import styles from "./preview.module.css";
import type { Preview } from "./preview.ts";
import { PreviewFrame } from "./preview-frame.tsx";
import { tabAddress } from "./tab-address.ts";

interface Props {
  readonly preview: Preview;
  readonly server: Server;
  readonly port: number;
  readonly name: string;
}

/** The pages of the lesson's server. */
export function PreviewPane({ preview, server, port, name }: Props) {
  const { requests } = useWords();
  const status = useStore(server.status);
  const visits = useStore(preview.visits);
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
    if (base) announceHere(base);
  }, [base]);

  const path = visits.paths[visits.index] ?? "/";
  return (
    <PreviewFrame
      preview={preview}
      port={port}
      name={name}
      base={base}
      tools={
        base && (
          <LinkButton href={tabAddress(base, path)} target="_blank" aria-label={requests.preview.newTab}>
            ↗
          </LinkButton>
        )
      }
    >
      <div className={styles.empty}>
        <p>{requests.preview.stopped}</p>
        <Button look="primary" onPress={() => void server.run()}>
          {requests.preview.run}
        </Button>
      </div>
    </PreviewFrame>
  );
}

/** Keeps the last address, so that a server that reloads does not blank the frame. */
function useLastUrl(url: string | null): string | null {
  const [last, setLast] = useState(url);
  if (url !== null && url !== last) setLast(url);
  return url ?? last;
}
