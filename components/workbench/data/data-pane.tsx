import { useEffect, useState } from "react";
import { TabPanel, Tabs } from "react-aria-components/Tabs";
import { Button } from "../controls/button.tsx";
import { SubTabs } from "../controls/sub-tabs.tsx";
import { useWords, type Words } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import type { Traffic } from "../traffic/traffic.ts";
import styles from "./data.module.css";
import type { Databases, DatabasesState } from "./databases.ts";
import { MigrationList } from "./migration-list.tsx";
import type { Migrations } from "./migrations.ts";
import { RowsTable } from "./rows-table.tsx";
import { Structure } from "./structure.tsx";

interface Props {
  readonly databases: Databases;
  readonly migrations: Migrations;
  readonly traffic: Traffic;
  readonly name: string;
}

/** The project's SQLite databases: rows, structure, and what each migration does. Read anew after requests that may write. */
export function DataPane({ databases, migrations, traffic, name }: Props) {
  const { data } = useWords();
  const state = useStore(databases.state);
  useEffect(() => {
    databases.open();
    return databases.close;
  }, [databases]);
  useRefreshAfterRequests(databases, traffic);
  return (
    <div className={styles.pane}>
      <Bar state={state} databases={databases} name={name} />
      <Tabs className={styles.views ?? ""}>
        <SubTabs
          label={data.views(name)}
          tabs={[
            { id: "rows", title: data.rows },
            { id: "structure", title: data.structure },
            { id: "migrations", title: data.migrations },
          ]}
        />
        <TabPanel id="rows" className={styles.view ?? ""}>
          <Told state={state} />
          {state.kind === "ready" && <RowsTable state={state} choose={databases.choose} />}
        </TabPanel>
        <TabPanel id="structure" className={styles.view ?? ""}>
          <Told state={state} />
          {state.kind === "ready" && (
            <Structure table={state.tables.find((one) => one.name === state.table)} />
          )}
        </TabPanel>
        <TabPanel id="migrations" className={styles.view ?? ""}>
          <MigrationList migrations={migrations} />
        </TabPanel>
      </Tabs>
    </div>
  );
}

/** Anything but a question may have written. */
function useRefreshAfterRequests(databases: Databases, traffic: Traffic) {
  useEffect(() => {
    void traffic.follow();
    let seen = traffic.requests.get()[0]?.id ?? 0;
    return traffic.requests.subscribe(() => {
      const fresh = traffic.requests.get().filter(({ id }) => id > seen);
      seen = Math.max(seen, ...fresh.map(({ id }) => id));
      if (fresh.some(({ method }) => !/^(GET|HEAD|OPTIONS)$/.test(method))) void databases.refresh();
    });
  }, [databases, traffic]);
}

function Bar({ state, databases, name }: { state: DatabasesState; databases: Databases; name: string }) {
  const { data } = useWords();
  const [busy, setBusy] = useState(false);
  const refresh = () => {
    setBusy(true);
    void databases.refresh().finally(() => setBusy(false));
  };
  return (
    <div className={styles.bar}>
      {state.kind === "ready" && (
        <>
          <label>
            {data.database}
            <select
              value={state.path}
              onChange={({ target }) => databases.choose({ path: target.value, table: "", offset: 0 })}
            >
              {state.paths.map((path) => (
                <option key={path}>{path}</option>
              ))}
            </select>
          </label>
          <label>
            {data.table}
            <select
              value={state.table}
              onChange={({ target }) => databases.choose({ table: target.value, offset: 0 })}
            >
              {state.tables.map(({ name: table, kind, rows }) => (
                <option key={table} value={table}>
                  {table} ({kind === "view" ? data.view : ""}
                  {rows.toLocaleString()})
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <Button aria-label={data.refreshOf(name)} isDisabled={busy} onPress={refresh}>
        {data.refresh}
      </Button>
    </div>
  );
}

/** Why there are no rows to see. */
function Told({ state }: { readonly state: DatabasesState }) {
  const words = useWords();
  return (
    <p role="status" className={styles.told} data-kind={state.kind}>
      {sentence(state, words)}
    </p>
  );
}

function sentence(state: DatabasesState, words: Words): string {
  const { data } = words;
  switch (state.kind) {
    case "closed":
    case "loading":
      return data.reading;
    case "empty":
      return data.none;
    case "failed":
      return data.failed(state.sentence(words));
    case "ready":
      return state.tables.length === 0 ? data.noTable : "";
  }
}
