"use client";

import { type MouseEvent, useState } from "react";
import { useMessages } from "../messages/messages.ts";
import styles from "./copy-button.module.css";

type State = "ready" | "copied" | "failed";

/** Copies the code of the figure it stands in, which it reads from the page: the text is not sent twice. */
export function CopyButton({ label }: { readonly label: string }) {
  const { copy } = useMessages();
  const [state, setState] = useState<State>("ready");
  const copyCode = async ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const code = currentTarget.closest("figure")?.querySelector("pre")?.textContent ?? "";
    try {
      await navigator.clipboard.writeText(`${code}\n`);
      setState("copied");
    } catch {
      setState("failed");
    }
  };
  return (
    <span className={styles.copy}>
      <button
        type="button"
        aria-label={copy.label(label)}
        onClick={(event) => void copyCode(event)}
        onBlur={() => setState("ready")}
      >
        {copy.copy}
      </button>
      <span role="status">{state === "ready" ? "" : copy[state]}</span>
    </span>
  );
}
