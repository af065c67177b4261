import { useEffect } from "react";
import { Button } from "../controls/button.tsx";
import { useWords, type Words } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./data.module.css";
import type { MigrationStep, Migrations, MigrationsState } from "./migrations.ts";
import type { LineChange, TableChange } from "./schema-diff.ts";

/** What each migration does to the tables, as a diff. */
export function MigrationList({ migrations }: { readonly migrations: Migrations }) {
  const words = useWords();
  const { data } = words;
  const state = useStore(migrations.state);
  useEffect(() => void migrations.read(), [migrations]);
  const steps = state.kind === "done" ? state.steps : [];
  return (
    <div className={styles.migrations}>
      <div className={styles.migrationBar}>
        <p role="status" data-kind={state.kind}>
          {sentence(state, words)}
        </p>
        <Button isDisabled={state.kind === "running"} onPress={() => void migrations.read()}>
          {data.readAgain}
        </Button>
      </div>
      {state.kind === "done" && state.problem !== null && <p role="alert">{data.nextFails(state.problem)}</p>}
      {steps.map((step) => (
        <Step key={step.name} step={step} />
      ))}
    </div>
  );
}

/** Apps that Django brings along; their migrations are there, and seldom what a lesson is about. */
const djangos = /^(admin|auth|contenttypes|sessions|sites|flatpages|redirects|authtoken)\./;

function Step({ step: { name, operations, applied, changes } }: { readonly step: MigrationStep }) {
  const { data } = useWords();
  return (
    <details open={!djangos.test(name)} className={styles.step}>
      <summary>
        <code>{name}</code> <span data-applied={applied}>{applied ? data.applied : data.notApplied}</span>
      </summary>
      {operations.length > 0 && (
        <ul>
          {operations.map((operation, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two operations may read alike, and the list never changes
            <li key={at}>{operation}</li>
          ))}
        </ul>
      )}
      {changes.length === 0 ? (
        <p>{data.noChange}</p>
      ) : (
        changes.map((change) => <Change key={change.table} change={change} />)
      )}
    </details>
  );
}

function Change({ change: { table, kind, lines } }: { readonly change: TableChange }) {
  const { data } = useWords();
  return (
    <div className={styles.change}>
      <p>
        <code>{table}</code> {data.changes[kind]}
      </p>
      <ul>
        {lines.flatMap(({ before, after }: LineChange) => [
          before !== null && <Line key={`- ${before}`} sign="−" change="removed" text={before} />,
          after !== null && <Line key={`+ ${after}`} sign="+" change="added" text={after} />,
        ])}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly sign: string;
  readonly change: "added" | "removed";
  readonly text: string;
}

function Line({ sign, change, text }: LineProps) {
  const { data } = useWords();
  return (
    <li data-change={change}>
      <span aria-hidden="true">{sign}</span>
      <span className={styles.hidden}>{data.lines[change]}: </span>
      <code>{text}</code>
    </li>
  );
}

function sentence(state: MigrationsState, words: Words): string {
  const { data } = words;
  switch (state.kind) {
    case "idle":
    case "running":
      return data.carriedOut;
    case "failed":
      return state.sentence(words);
    case "done":
      if (state.tool === "none") return data.noMigrations;
      return data.inOrder(state.steps.length);
  }
}
