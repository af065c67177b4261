"use client";

import { type ComponentType, useRef, useState } from "react";
import { useMessages } from "../messages/messages.ts";
import styles from "./settings.module.css";

type Content = ComponentType | "failed" | null;

/**
 * A button that opens the settings; what they are made of is loaded then. The dialog is the browser's own: focus, Escape
 * and the rest are its.
 */
export function Settings() {
  const { site, settings } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [Choices, setChoices] = useState<Content>(null);
  const show = () => {
    setOpen(true);
    import("./choices.tsx").then(
      (loaded) => setChoices(() => loaded.Choices),
      () => setChoices("failed"),
    );
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className={styles.opener} aria-haspopup="dialog" onClick={show}>
        <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
          <circle cx="15.5" cy="7" r="2.5" />
          <circle cx="8.5" cy="17" r="2.5" />
        </svg>
        <span className={styles.word}>{site.settings}</span>
      </button>
      <dialog
        ref={dialog}
        className={styles.dialog}
        aria-labelledby="settings-title"
        onClose={() => setOpen(false)}
      >
        <div className={styles.head}>
          <h2 id="settings-title">{site.settings}</h2>
          <form method="dialog">
            <button type="submit" className={styles.button}>
              {site.close}
            </button>
          </form>
        </div>
        <div aria-busy={Choices === null}>
          {Choices === "failed" ? <p role="alert">{settings.notLoaded}</p> : null}
          {open && Choices !== null && Choices !== "failed" ? <Choices /> : null}
        </div>
      </dialog>
    </>
  );
}
