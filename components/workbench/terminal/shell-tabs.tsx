import { TabPanel, Tabs } from "react-aria-components/Tabs";
import { Button } from "../controls/button.tsx";
import { SubTabs } from "../controls/sub-tabs.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import type { Shells } from "./shells.ts";
import styles from "./terminal.module.css";
import { TerminalPane } from "./terminal-pane.tsx";

interface Props {
  readonly shells: Shells;
  readonly name: string;
}

/** The shells of a project, a tab for each when there are several. */
export function ShellTabs({ shells, name }: Props) {
  const { output } = useWords();
  const { shells: all, front } = useStore(shells);
  const [only, ...others] = all;
  const add = (
    <Button look="quiet" isDisabled={all.length >= shells.most} onPress={shells.add}>
      {output.anotherShell}
    </Button>
  );
  if (others.length === 0) return <TerminalPane terminal={only.terminal} name={name} action={add} />;
  return (
    <Tabs
      className={styles.shells ?? ""}
      selectedKey={front}
      onSelectionChange={(key) => shells.show(Number(key))}
    >
      <SubTabs
        label={output.shellsOf(name)}
        tabs={all.map(({ number }) => ({ id: number, title: output.shell(number) }))}
      />
      {all.map(({ number, terminal }) => (
        <TabPanel key={number} id={number} className={styles.shell ?? ""}>
          <TerminalPane
            terminal={terminal}
            name={name}
            action={
              <>
                {add}
                <Button look="quiet" onPress={() => shells.remove(number)}>
                  {output.endShell(number)}
                </Button>
              </>
            }
          />
        </TabPanel>
      ))}
    </Tabs>
  );
}
