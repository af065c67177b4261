import type { ReactNode } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { useWords } from "../messages/words.ts";
import styles from "./layout.module.css";

interface Props {
  /** Tells the workbenches of a page apart. */
  readonly id: string;
  readonly editor: ReactNode;
  readonly panes: ReactNode;
}

/** The editor above the panes. Where the reader draws the border it stays, in every lesson. */
export function Split({ id, editor, panes }: Props) {
  const { bench } = useWords();
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `counterpoint:split:${id}`,
    panelIds: [`${id}-editor`, `${id}-panes`],
    storage,
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group
      orientation="vertical"
      className={styles.body ?? ""}
      {...(defaultLayout && { defaultLayout })}
      onLayoutChanged={onLayoutChanged}
    >
      <Panel id={`${id}-editor`} defaultSize="55%" minSize="20%">
        {editor}
      </Panel>
      <Separator className={styles.separator ?? ""} aria-label={bench.editorSize} />
      <Panel id={`${id}-panes`} defaultSize="45%" minSize="15%">
        {panes}
      </Panel>
    </Group>
  );
}

/** The browser's; where it is blocked the layout lasts as long as the page. */
const storage = {
  getItem(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {}
  },
};
