"use client";

import { useSyncExternalStore } from "react";
import { useMessages } from "../messages/messages.ts";
import styles from "./theme-switch.module.css";

const choices = ["system", "light", "dark"] as const;
type Choice = (typeof choices)[number];

/** Choice of colour scheme. `public/theme.js` applies it, here and before the first paint of the next page. */
export function ThemeSwitch() {
  const { theme } = useMessages();
  const choice = useSyncExternalStore(subscribe, read, (): Choice => "system");
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.legend}>{theme.legend}</legend>
      {choices.map((value) => (
        <label key={value}>
          <input type="radio" name="theme" checked={choice === value} onChange={() => choose(value)} />
          <span>{theme[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}

let chosen: Choice | undefined;

function read(): Choice {
  if (chosen) return chosen;
  try {
    const stored = localStorage.getItem("theme");
    return choices.find((value) => value === stored) ?? "system";
  } catch {
    return "system";
  }
}

function choose(choice: Choice): void {
  chosen = choice;
  try {
    localStorage.setItem("theme", choice);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
  dispatchEvent(new CustomEvent("themechoice", { detail: choice }));
}

function subscribe(changed: () => void): () => void {
  addEventListener("themechoice", changed);
  return () => removeEventListener("themechoice", changed);
}
