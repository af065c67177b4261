"use client";

import { useEffect } from "react";
import { useMessages } from "../messages/messages.ts";
import { useStore } from "../workbench/store/use-store.ts";
import styles from "./offline-status.module.css";
import { keepLater, keepNow, offlineState } from "./store.ts";

/** Set when the site is built; `npm run dev` has none, and keeps nothing. */
const version = process.env.NEXT_PUBLIC_VERSION;

/** Which version runs, and whether it will without a network. */
export function OfflineStatus() {
  const { offline } = useMessages();
  const state = useStore(offlineState);
  useEffect(() => (version === undefined ? undefined : keepLater()), []);
  if (version === undefined) return <p>{offline.development}</p>;
  const sentence =
    state.kind === "ready" ? (state.servers ? offline.everything : offline.reading) : offline[state.kind];
  return (
    <p className={styles.status} data-kind={state.kind}>
      {offline.version(version)}{" "}
      <span>
        {sentence}
        {state.kind === "keeping" ? ` ${Math.round(state.share * 100)} %` : null}
        {state.kind === "failed" ? ` ${state.reason}` : null}
      </span>{" "}
      {state.kind === "off" || state.kind === "failed" ? (
        <button type="button" onClick={() => void keepNow()}>
          {state.kind === "off" ? offline.keep : offline.retry}
        </button>
      ) : null}
    </p>
  );
}
