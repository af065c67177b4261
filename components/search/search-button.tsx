"use client";

import { type ComponentType, useCallback, useEffect, useState } from "react";
import { useMessages } from "../messages/messages.ts";
import styles from "./search.module.css";

type DialogComponent = ComponentType<{ readonly onClose: () => void }>;

/** Opens the search, by the button or Ctrl-K (⌘K); what it is made of is loaded then. */
export function SearchButton() {
  const { search } = useMessages();
  const [open, setOpen] = useState(false);
  const [Dialog, setDialog] = useState<DialogComponent | null>(null);
  const [failed, setFailed] = useState(false);
  const show = useCallback(() => {
    setOpen(true);
    setFailed(false);
    import("./search-dialog.tsx").then(
      ({ default: loaded }) => setDialog(() => loaded),
      () => {
        setOpen(false);
        setFailed(true);
      },
    );
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      // Both editor and terminal have a meaning for this key.
      if (event.target instanceof Element && event.target.closest(".monaco-editor, .xterm")) return;
      event.preventDefault();
      show();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [show]);
  return (
    <>
      <button
        type="button"
        className={styles.opener}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={show}
      >
        <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="10.5" cy="10.5" r="6.5" />
          <path d="M15.5 15.5l5 5" />
        </svg>
        <span className={styles.word}>{search.open}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {failed ? (
        <span role="alert" className={styles.trouble}>
          {search.failed}
        </span>
      ) : null}
      {open && Dialog ? <Dialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
