import styles from "./diagram.module.css";
import { DiagramFrame, type DiagramProps } from "./frame.tsx";
import { boxHeight, boxWidth, textWidth } from "./measure.ts";
import { Arrow, Box, Label } from "./shapes.tsx";

export interface RegistryEntry {
  readonly name: string;
  /** What is found through it. */
  readonly gives: readonly string[];
}

interface Props extends DiagramProps {
  /** Of the registry: "INSTALLED_APPS". */
  readonly name: string;
  readonly entries: readonly RegistryEntry[];
}

const row = boxHeight + 12;
const between = 40;

/** A list in which parts enter their names, and what the framework finds through each. */
export function Registry({ name, entries, caption }: Props) {
  const left = Math.max(textWidth(name), ...entries.map((entry) => boxWidth(entry.name)));
  const found = left + 24 + between;
  const rights = entries.map(({ gives }) => gives.reduce((x, text) => x + boxWidth(text) + 8, found));
  const width = Math.max(left + 26, ...rights);
  const height = 34 + entries.length * row + 4;
  return (
    <DiagramFrame caption={caption} width={width} height={height} told={entries.map(told(name))}>
      <rect className={styles.layer} x={1} y={1} width={left + 24} height={height - 2} rx={6} />
      <Label x={13} y={18} text={name} />
      {entries.map((entry, index) => {
        const y = 34 + index * row;
        let x = found;
        return (
          <g key={entry.name}>
            <Box x={13} y={y} width={left} height={boxHeight} text={entry.name} />
            {entry.gives.length > 0 ? (
              <Arrow
                from={{ x: 13 + left, y: y + boxHeight / 2 }}
                to={{ x: found - 2, y: y + boxHeight / 2 }}
              />
            ) : null}
            {entry.gives.map((text) => {
              const start = x;
              x += boxWidth(text) + 8;
              return <Box key={text} x={start} y={y} width={boxWidth(text)} height={boxHeight} text={text} />;
            })}
          </g>
        );
      })}
    </DiagramFrame>
  );
}

const told =
  (registry: string) =>
  ({ name, gives }: RegistryEntry): string =>
    gives.length > 0 ? `${name} in ${registry} gives ${gives.join(", ")}.` : `${name} stands in ${registry}.`;
