import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import type { Framework } from "../../../sandboxes/contract/types.ts";
import { voiceNames as names } from "../../ui/voice.ts";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import styles from "./layout.module.css";
import { useRemembered } from "./remembered.ts";
import { Workbench } from "./workbench.tsx";

interface Props {
  readonly sessions: readonly ProjectSession[];
  readonly able: boolean;
  readonly single: boolean;
  /** Whether there is room for two workbenches side by side. */
  readonly wide: boolean;
}

type Choice = Framework | "both";

/** Both workbenches side by side, or one at a time by the framework's name; both servers go on running. */
export function FrameworkSwitch({ sessions, able, single, wide }: Props) {
  const { bench } = useWords();
  const frameworks = sessions.map(({ project }) => project.framework);
  const together = wide && frameworks.length > 1;
  const choices: readonly Choice[] = [...(together ? (["both"] as const) : []), ...frameworks];
  const [chosen, choose] = useRemembered<Choice>("counterpoint:framework", ["both", ...frameworks], "both");
  const shown = choices.find((one) => one === chosen) ?? choices[0] ?? "fastapi";
  const benchOf = (session: ProjectSession) => (
    <Workbench
      key={session.project.framework}
      session={session}
      name={names[session.project.framework]}
      able={able}
      single={single}
    />
  );
  return (
    <Tabs
      selectedKey={shown}
      onSelectionChange={(key) => choose(choices.find((one) => one === key) ?? shown)}
    >
      <TabList
        aria-label={bench.framework}
        className={styles.switch ?? ""}
        data-single={choices.length === 1}
      >
        {choices.map((choice) => (
          <Tab key={choice} id={choice} data-framework={choice} className={styles.voice ?? ""}>
            {choice === "both" ? bench.sideBySide : names[choice]}
          </Tab>
        ))}
      </TabList>
      {together && (
        <TabPanel id="both" className={styles.pair ?? ""}>
          {sessions.map(benchOf)}
        </TabPanel>
      )}
      {sessions.map((session) => (
        <TabPanel key={session.project.framework} id={session.project.framework}>
          {benchOf(session)}
        </TabPanel>
      ))}
    </Tabs>
  );
}
