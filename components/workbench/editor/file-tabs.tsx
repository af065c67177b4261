import { type ReactNode, useMemo } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { Button } from "../controls/button.tsx";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./editor.module.css";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  readonly children: ReactNode;
}

/** The open files as tabs. The panel is one and the same for all, so that the editor stays. */
export function FileTabs({ session, name, children }: Props) {
  const { code } = useWords();
  const { open, active } = useStore(session.view);
  const items = useMemo(() => open.map((path) => ({ id: path, label: tabLabel(path, open) })), [open]);
  if (active === "") return <div className={styles.panel}>{children}</div>;
  return (
    <Tabs
      className={styles.tabs ?? ""}
      selectedKey={active}
      onSelectionChange={(key) => session.view.openFile(String(key))}
    >
      <div className={styles.strip}>
        <TabList aria-label={code.openFiles(name)} className={styles.list ?? ""} items={items}>
          {(item) => (
            <Tab id={item.id} className={styles.tab ?? ""}>
              {item.label}
            </Tab>
          )}
        </TabList>
        <Button
          look="quiet"
          aria-label={code.closeFile(active)}
          onPress={() => session.view.closeFile(active)}
        >
          ×
        </Button>
      </div>
      <TabPanel key="panel" id={active} className={styles.panel ?? ""}>
        {children}
      </TabPanel>
    </Tabs>
  );
}

/** A file's name; with its folder where two open files have the same name. */
function tabLabel(path: string, open: readonly string[]): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const twice = open.filter((other) => other.endsWith(`/${name}`) || other === name).length > 1;
  return twice ? path.split("/").slice(-2).join("/") : name;
}
