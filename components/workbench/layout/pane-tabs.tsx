import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import type { Pane } from "../session/view.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./layout.module.css";
import { PaneContent } from "./panes.tsx";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  /** On a phone all panes are tabs, one shown at a time. */
  readonly single: boolean;
}

const tools: readonly Pane[] = [
  "request",
  "preview",
  "network",
  "data",
  "console",
  "terminal",
  "xray",
  "problems",
];

/** The panes as tabs. */
export function PaneTabs({ session, name, single }: Props) {
  const { bench } = useWords();
  const { pane } = useStore(session.view);
  const checks = useStore(session.checks);
  const problems = useStore(session.problems).length;
  const panes: Pane[] = [...(single ? (["files", "code"] as const) : []), ...tools];
  if (checks) panes.push("checks");
  const first = single ? "code" : checks ? "checks" : "request";
  const shown = panes.find((one) => one === pane) ?? first;
  return (
    <Tabs
      className={styles.tabs ?? ""}
      selectedKey={shown}
      onSelectionChange={(key) => {
        const chosen = panes.find((one) => one === key);
        if (chosen) session.view.show(chosen);
      }}
    >
      <TabList aria-label={bench.panesOf(name)} className={styles.tablist ?? ""}>
        {panes.map((id) => (
          <Tab key={id} id={id} className={styles.tab ?? ""}>
            {bench.panes[id]}
            {id === "problems" && problems > 0 && <span className={styles.count}>{problems}</span>}
          </Tab>
        ))}
      </TabList>
      {panes.map((id) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ""}>
          <PaneContent pane={id} session={session} name={name} single={single} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
