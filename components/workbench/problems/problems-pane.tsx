import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import type { Place } from "./problem.ts";
import styles from "./problems.module.css";
import type { Problems } from "./store.ts";

interface Props {
  readonly problems: Problems;
  readonly onJump: (place: Place) => void;
}

/** What went wrong, where, and what to do; a click goes to the line. */
export function ProblemsPane({ problems, onJump }: Props) {
  const { output } = useWords();
  const list = useStore(problems);
  if (list.length === 0) return <p className={styles.empty}>{output.noProblems}</p>;
  return (
    <ul className={styles.list}>
      {list.map((problem) => (
        <li
          key={`${problem.original} ${problem.place?.file} ${problem.place?.line}`}
          className={styles.problem}
          data-severity={problem.severity}
        >
          <p className={styles.sentence}>
            <strong>{output.severity[problem.severity]}.</strong> {problem.sentence}
          </p>
          <p>{problem.advice}</p>
          <p className={styles.source}>
            {problem.place && <PlaceLink place={problem.place} onJump={onJump} />}
            <code>{problem.original}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ place, onJump }: { readonly place: Place; readonly onJump: (place: Place) => void }) {
  const { bench } = useWords();
  return (
    <button type="button" className={styles.place} onClick={() => onJump(place)}>
      {bench.place(place.file, place.line)}
    </button>
  );
}
