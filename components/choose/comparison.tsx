import type { FoundNeed } from "../../content/reader/choosing.ts";
import styles from "./comparison.module.css";
import { NeedRow } from "./need-row.tsx";
import { chosenRules } from "./rules.ts";

interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly said: string;
  readonly ask: string;
}

interface Props {
  readonly scenarios: readonly Scenario[];
  readonly needs: readonly FoundNeed[];
}

/**
 * Scenarios to be ticked, and what the ticked ones need of a framework, with the evidence; all of it as long as none is
 * ticked. The choice works by style alone, so that it needs no script, and without styles everything is there to be read.
 */
export function Comparison({ scenarios, needs }: Props) {
  return (
    <form className={styles.comparison}>
      <style>{chosenRules(scenarios.map(({ id }) => id))}</style>
      <fieldset className={styles.scenarios}>
        <legend>What are you building?</legend>
        <div className={styles.boxes}>
          {scenarios.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" name="scenario" value={id} />
              <span>{name}</span>
            </label>
          ))}
        </div>
        <button type="reset" className={styles.reset}>
          Show everything
        </button>
      </fieldset>
      <h2>What it turns on</h2>
      <ul className={styles.questions}>
        {scenarios.map(({ id, name, said, ask }) => (
          <li key={id} data-scenarios={id}>
            <b>{name}.</b> {ask} <span className={styles.said}>{said}</span>
          </li>
        ))}
      </ul>
      <h2>What it needs</h2>
      <ul className={styles.needs}>
        {needs.map((need) => (
          <NeedRow key={need.id} need={need} />
        ))}
      </ul>
    </form>
  );
}
