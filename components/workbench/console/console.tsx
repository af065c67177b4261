import clsx from "clsx";
import { memo, useLayoutEffect, useRef, useState } from "react";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import { parseAnsi } from "./ansi.ts";
import styles from "./console.module.css";
import { ConsoleBar, everything, passes } from "./console-bar.tsx";
import type { Log, LogLine } from "./log.ts";

/** What the server printed. Follows the end, unless the reader has scrolled up. */
export function Console({ log, label }: { readonly log: Log; readonly label: string }) {
  const { output } = useWords();
  const { lines, dropped } = useStore(log);
  const [filter, setFilter] = useState(everything);
  const shown = filter === everything ? lines : lines.filter((line) => passes(line, filter));
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new lines are what moves the end
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [lines, filter]);
  const onScroll = () => {
    const element = scroller.current;
    if (element) atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 24;
  };
  return (
    <div className={styles.console}>
      <ConsoleBar filter={filter} onFilter={setFilter} dropped={dropped} onClear={log.clear} />
      <ScrollRegion ref={scroller} className={styles.lines} role="log" label={label} onScroll={onScroll}>
        {shown.length === 0 && (
          <p className={styles.empty}>
            {lines.length === 0 ? output.nothing : output.nonePasses(lines.length)}
          </p>
        )}
        {shown.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ScrollRegion>
    </div>
  );
}

const Line = memo(
  ({ line }: { readonly line: LogLine }) => (
    <div className={clsx(styles.line, styles[line.kind])} data-level={line.level}>
      {line.kind !== "output"
        ? line.text
        : parseAnsi(line.text).map((span, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a line's spans never move
              key={index}
              className={clsx(
                span.colour && styles[span.colour],
                span.bold && styles.bold,
                span.faint && styles.faint,
                span.underline && styles.underline,
              )}
            >
              {span.text}
            </span>
          ))}
    </div>
  ),
  (before, after) => before.line.text === after.line.text && before.line.kind === after.line.kind,
);
