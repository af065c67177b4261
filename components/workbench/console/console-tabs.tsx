import { TabPanel, Tabs } from "react-aria-components/Tabs";
import { SubTabs } from "../controls/sub-tabs.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./console.module.css";
import { Console } from "./console.tsx";
import type { Consoles } from "./consoles.ts";

interface Props {
  readonly consoles: Consoles;
  readonly name: string;
}

/** What the server printed; with other processes beside it, a tab for each. */
export function ConsoleTabs({ consoles, name }: Props) {
  const { output } = useWords();
  const all = useStore(consoles);
  const [server, ...others] = all;
  if (others.length === 0) return <Console log={server.log} label={output.console(name)} />;
  return (
    <Tabs className={styles.processes ?? ""}>
      <SubTabs label={output.processes(name)} tabs={all} />
      {all.map(({ id, title, log }) => (
        <TabPanel key={id} id={id} className={styles.process ?? ""}>
          <Console log={log} label={id === "server" ? output.console(name) : output.of(title)} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
