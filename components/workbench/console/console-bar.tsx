import { Button } from "../controls/button.tsx";
import { useWords } from "../messages/words.ts";
import styles from "./console.module.css";
import { atLeast, type Level } from "./levels.ts";
import type { LogLine } from "./log.ts";

export interface ConsoleFilter {
  /** The least serious level that is shown. */
  readonly least: Level;
  /** Within a line, in either case. */
  readonly text: string;
}
export const everything: ConsoleFilter = { least: "debug", text: "" };

export function passes({ level, text }: LogLine, filter: ConsoleFilter): boolean {
  return atLeast(level, filter.least) && text.toLowerCase().includes(filter.text.trim().toLowerCase());
}

interface Props {
  readonly filter: ConsoleFilter;
  readonly onFilter: (filter: ConsoleFilter) => void;
  readonly dropped: number;
  readonly onClear: () => void;
}

/** Which lines of a console are shown. */
export function ConsoleBar({ filter, onFilter, dropped, onClear }: Props) {
  const { output } = useWords();
  const least = (value: string): Level =>
    value === "info" || value === "warning" || value === "error" ? value : "debug";
  return (
    <div className={styles.bar}>
      <select
        aria-label={output.level}
        value={filter.least}
        onChange={({ target }) => onFilter({ ...filter, least: least(target.value) })}
      >
        {Object.entries(output.levels).map(([level, words]) => (
          <option key={level} value={level}>
            {words}
          </option>
        ))}
      </select>
      <input
        type="search"
        aria-label={output.filter}
        placeholder={output.filter}
        spellCheck={false}
        value={filter.text}
        onChange={({ target }) => onFilter({ ...filter, text: target.value })}
      />
      <span>{dropped > 0 ? output.dropped(dropped) : ""}</span>
      <Button look="quiet" onPress={onClear}>
        {output.clear}
      </Button>
    </div>
  );
}
