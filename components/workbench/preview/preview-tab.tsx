"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Message } from "../../ui/message.tsx";
import { whenGone } from "./opener.ts";
import styles from "./preview.module.css";
import { createPreview } from "./preview.ts";
import { PreviewFrame } from "./preview-frame.tsx";
import { readTabAddress, type TabPreview } from "./tab-address.ts";

/**
 * A preview in a tab of its own. It is framed by a page of the site, because a browser keeps storage and
 * service workers of a page apart by the site around it: alone, it would not find its server.
 */
export function PreviewTab() {
  const search = useSyncExternalStore(
    () => () => {},
    () => location.search,
    () => null,
  );
  if (search === null) return null;
  const shown = readTabAddress(location, search, process.env.NEXT_PUBLIC_SANDBOX_ORIGIN);
  if (shown) return <Tab shown={shown} />;
  return (
    <Message title="No preview here">
      <p>
        A preview's address comes from its lesson: run the server there, and open the preview in a new tab.
      </p>
    </Message>
  );
}

function Tab({ shown: { port, base, path } }: { readonly shown: TabPreview }) {
  const [preview] = useState(() => createPreview(path));
  const [gone, setGone] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    whenGone(base, leaving.signal, () => setGone(true));
    return () => leaving.abort();
  }, [base]);
  return (
    <div className={styles.tab}>
      <h1 className={styles.hidden}>Preview of localhost:{port}</h1>
      <p role="status" className={styles.gone} hidden={!gone}>
        {gone &&
          "The lesson that ran this server was closed or reloaded, and the server with it. Run it there and open the preview again."}
      </p>
      <PreviewFrame preview={preview} port={port} name={`localhost:${port}`} base={base} onTitle={setTitle} />
    </div>
  );
}

function setTitle(title: string) {
  document.title = title ? `${title} · Preview` : "Preview";
}
