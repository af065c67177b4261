import { Tab, TabList } from "react-aria-components/Tabs";
import styles from "./sub-tabs.module.css";

interface Props {
  readonly label: string;
  readonly tabs: readonly { readonly id: string | number; readonly title: string }[];
}

/** Tabs within a pane, smaller than the panes' own. Stands in `Tabs`, beside its panels. */
export function SubTabs({ label, tabs }: Props) {
  return (
    <TabList aria-label={label} className={styles.list ?? ""}>
      {tabs.map(({ id, title }) => (
        <Tab key={id} id={id} className={styles.tab ?? ""}>
          {title}
        </Tab>
      ))}
    </TabList>
  );
}
