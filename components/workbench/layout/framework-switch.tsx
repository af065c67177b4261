import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import type { Framework } from "../../../sandboxes/contract/types.ts";
import { voiceNames as names } from "../../ui/voice.ts";
import type { ProjectSession } from "../session/project-session.ts";
import styles from "./layout.module.css";
import { useRemembered } from "./remembered.ts";
import { Workbench } from "./workbench.tsx";

interface Props {
  readonly sessions: readonly ProjectSession[];
  readonly able: boolean;
  readonly single: boolean;
}

/** One workbench at a time, chosen by the framework's name; both servers go on running. */
export function FrameworkSwitch({ sessions, able, single }: Props) {
  const frameworks = sessions.map(({ project }) => project.framework);
  const [chosen, choose] = useRemembered<Framework>(
    "counterpoint:framework",
    frameworks,
    frameworks[0] ?? "fastapi",
  );
  return (
    <Tabs
      selectedKey={chosen}
      onSelectionChange={(key) => choose(frameworks.find((one) => one === key) ?? chosen)}
    >
      <TabList aria-label="Framework" className={styles.switch ?? ""} data-single={frameworks.length === 1}>
        {frameworks.map((framework) => (
          <Tab key={framework} id={framework} data-framework={framework} className={styles.voice ?? ""}>
            {names[framework]}
          </Tab>
        ))}
      </TabList>
      {sessions.map((session) => (
        <TabPanel key={session.project.framework} id={session.project.framework}>
          <Workbench session={session} name={names[session.project.framework]} able={able} single={single} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
