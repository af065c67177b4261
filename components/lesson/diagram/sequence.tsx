import styles from "./diagram.module.css";
import { DiagramFrame, type DiagramProps } from "./frame.tsx";
import { boxHeight, boxWidth, textWidth } from "./measure.ts";
import { Arrow, Box } from "./shapes.tsx";

export interface Message {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** An answer: a dashed line. */
  readonly reply?: boolean;
}

interface Props extends DiagramProps {
  /** From left to right. */
  readonly actors: readonly string[];
  /** In the order of time. */
  readonly messages: readonly Message[];
}

const row = 40;

/**
 * Who says what to whom, in the order of time.
 * @throws Error naming a message whose sender or receiver is none of the actors
 */
export function Sequence({ actors, messages, caption }: Props) {
  const columns = sequenceColumns(actors, messages);
  const width = (columns.at(-1) ?? 0) + boxWidth(actors.at(-1) ?? "") / 2 + overhang(actors, messages);
  const height = boxHeight + row * messages.length + 24;
  const at = (actor: string) => columns[actors.indexOf(actor)] ?? 0;
  return (
    <DiagramFrame caption={caption} width={width} height={height} told={messages.map(told)}>
      {actors.map((actor) => (
        <g key={actor}>
          <line className={styles.lifeline} x1={at(actor)} y1={boxHeight} x2={at(actor)} y2={height} />
          <Box
            x={at(actor) - boxWidth(actor) / 2}
            y={1}
            width={boxWidth(actor)}
            height={boxHeight - 2}
            text={actor}
          />
        </g>
      ))}
      {messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages may be alike, and the list never changes
        <MessageLine key={index} message={message} at={at} y={boxHeight + row * (index + 1)} />
      ))}
    </DiagramFrame>
  );
}

interface LineProps {
  readonly message: Message;
  readonly at: (actor: string) => number;
  readonly y: number;
}

function MessageLine({ message: { from, to, text, reply = false }, at, y }: LineProps) {
  const x = at(from);
  if (from === to) {
    return (
      <>
        <circle cx={x} cy={y - 4} r={4} className={styles.moment} />
        <text x={x + 12} y={y - 4} dominantBaseline="central">
          {text}
        </text>
      </>
    );
  }
  const end = at(to);
  return (
    <>
      <text x={(x + end) / 2} y={y - 9} textAnchor="middle" className={styles.said}>
        {text}
      </text>
      <Arrow from={{ x, y }} to={{ x: end + (end > x ? -1 : 1), y }} dashed={reply} />
    </>
  );
}

/**
 * The middle of each actor's column: far enough apart for the actors' names and for what is said between them.
 * @throws Error naming a message whose sender or receiver is none of the actors
 */
export function sequenceColumns(actors: readonly string[], messages: readonly Message[]): readonly number[] {
  const gaps = actors.slice(1).map((actor, index) => {
    const before = actors[index] ?? "";
    return (boxWidth(before) + boxWidth(actor)) / 2 + 16;
  });
  for (const { from, to, text } of messages) {
    const [first = -1, last = -1] = [actors.indexOf(from), actors.indexOf(to)].sort((a, b) => a - b);
    if (first < 0) throw new Error(`Sequence: "${text}" goes from ${from} to ${to}, who are not both actors`);
    const needed = first === last ? textWidth(text) + 24 : textWidth(text) + 28;
    const spanned = Math.max(1, last - first);
    for (let gap = first; gap < first + spanned && gap < gaps.length; gap += 1)
      gaps[gap] = Math.max(gaps[gap] ?? 0, needed / spanned);
  }
  let x = boxWidth(actors[0] ?? "") / 2 + 1;
  return [x, ...gaps.map((gap) => (x += Math.ceil(gap)))];
}

/** Room to the right of the last actor for what it says to itself. */
function overhang(actors: readonly string[], messages: readonly Message[]): number {
  const last = actors.at(-1) ?? "";
  const own = messages.filter(({ from, to }) => from === last && to === last);
  return Math.max(2, ...own.map(({ text }) => textWidth(text) + 16 - boxWidth(last) / 2));
}

function told({ from, to, text, reply }: Message): string {
  if (from === to) return `${from}: ${text}.`;
  return reply ? `${from} answers ${to}: ${text}.` : `${from} to ${to}: ${text}.`;
}
