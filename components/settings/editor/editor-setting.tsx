"use client";

import type { ReactNode } from "react";
import { useMessages } from "../../messages/messages.ts";
import type { RememberedSwitch } from "../../workbench/store/remembered-switch.ts";
import { useStore } from "../../workbench/store/use-store.ts";
import styles from "../settings.module.css";
import { editorChoices } from "./choices.ts";
import { thisDevice, whyLight } from "./device.ts";

/** Lets the reader choose how the editor works; each choice holds at once, in every open editor. */
export function EditorSetting() {
  const { settings } = useMessages();
  const types = useStore(editorChoices.types.state());
  const size = useStore(editorChoices.fontSize.state());
  const light = whyLight(thisDevice());
  return (
    <fieldset className={styles.group}>
      <legend>{settings.editor}</legend>
      <label className={styles.option}>
        <span>{settings.types}</span>
        <select
          value={types}
          aria-describedby="types-needs"
          onChange={({ target }) => choose(editorChoices.types, target.value)}
        >
          <option value="auto">{settings.byDevice(light === null)}</option>
          <option value="on">{settings.on}</option>
          <option value="off">{settings.off}</option>
        </select>
      </label>
      <p id="types-needs" className={styles.needs}>
        {settings.typesNeed}
      </p>
      <label className={styles.option}>
        <span>{settings.size}</span>
        <select value={size} onChange={({ target }) => choose(editorChoices.fontSize, target.value)}>
          {editorChoices.fontSize.choices.map((pixels) => (
            <option key={pixels} value={pixels}>
              {pixels} px
            </option>
          ))}
        </select>
      </label>
      <Switch choice={editorChoices.formatOnSave}>{settings.format}</Switch>
      <Switch choice={editorChoices.tabIndents}>{settings.tabIndents}</Switch>
      <Switch choice={editorChoices.vim}>{settings.vim}</Switch>
      <Switch choice={editorChoices.reader}>{settings.reader}</Switch>
    </fieldset>
  );
}

function Switch({ choice, children }: { readonly choice: RememberedSwitch; readonly children: ReactNode }) {
  const on = useStore(choice.state());
  return (
    <label className={styles.option}>
      <input type="checkbox" checked={on} onChange={() => choice.choose(!on)} />
      <span>{children}</span>
    </label>
  );
}

function choose<T extends string>(
  { choices, choose: take }: { readonly choices: readonly T[]; choose(choice: T): void },
  value: string,
): void {
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) take(choice);
}
