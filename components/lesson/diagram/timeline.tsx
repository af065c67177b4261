import styles from "./diagram.module.css";
import { DiagramFrame, type DiagramProps } from "./frame.tsx";
import { fullWidth, textWidth } from "./measure.ts";
import { Label } from "./shapes.tsx";

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Works, waits without keeping anyone, or waits and keeps everyone. */
  readonly kind: "run" | "wait" | "block";
}

export interface TimelineLane {
  readonly name: string;
  readonly spans: readonly Span[];
}

interface Props extends DiagramProps {
  readonly lanes: readonly TimelineLane[];
  /** Of the axis: "s". */
  readonly unit: string;
}

const bar = 24;
const gap = 6;
const kinds = { run: "works", wait: "waits", block: "blocks" } as const;

/** What happens when, on one scale of time: which task works, which waits, which keeps the event loop. */
export function Timeline({ lanes, unit, caption }: Props) {
  const left = Math.max(...lanes.map(({ name }) => textWidth(name))) + 16;
  const end = Math.max(...lanes.flatMap(({ spans }) => spans.map(({ to }) => to)));
  const scale = (fullWidth - left - 24) / end;
  const placed = placeLanes(lanes);
  const bottom = placed.at(-1)?.bottom ?? 0;
  const used = (["run", "wait", "block"] as const).filter((kind) =>
    lanes.some(({ spans }) => spans.some((span) => span.kind === kind)),
  );
  return (
    <DiagramFrame caption={caption} width={fullWidth} height={bottom + 58} told={told(lanes, unit)}>
      {ticks(end).map((tick) => (
        <g key={tick}>
          <line
            className={styles.axis}
            x1={left + tick * scale}
            y1={0}
            x2={left + tick * scale}
            y2={bottom + gap}
          />
          <text x={left + tick * scale} y={bottom + 20} textAnchor="middle" className={styles.soft}>
            {tick} {unit}
          </text>
        </g>
      ))}
      {placed.map(({ lane, top, rows }) => (
        <g key={lane.name}>
          <Label x={0} y={top + bar / 2} text={lane.name} />
          {lane.spans.map((span, index) => (
            <SpanBar
              key={`${span.text} ${span.from}`}
              span={span}
              x={left + span.from * scale}
              width={(span.to - span.from) * scale}
              y={top + (rows[index] ?? 0) * (bar + gap)}
            />
          ))}
        </g>
      ))}
      {used.map((kind, index) => (
        <g key={kind} className={styles.span} data-kind={kind}>
          <rect x={left + index * 100} y={bottom + 34} width={18} height={16} rx={3} />
          <Label x={left + index * 100 + 26} y={bottom + 42} text={kinds[kind]} />
        </g>
      ))}
    </DiagramFrame>
  );
}

interface BarProps {
  readonly span: Span;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A text that does not fit its bar is left to the sentences beside the drawing. */
function SpanBar({ span: { text, kind }, x, y, width }: BarProps) {
  return (
    <g className={styles.span} data-kind={kind}>
      <rect x={x} y={y} width={Math.max(width, 2)} height={bar} rx={3} />
      {textWidth(text) + 8 <= width ? (
        <text x={x + width / 2} y={y + bar / 2} textAnchor="middle" dominantBaseline="central">
          {text}
        </text>
      ) : null}
    </g>
  );
}

interface PlacedLane {
  readonly lane: TimelineLane;
  readonly top: number;
  readonly bottom: number;
  /** Row of each span: those that overlap stand below each other. */
  readonly rows: readonly number[];
}

export function placeLanes(lanes: readonly TimelineLane[]): readonly PlacedLane[] {
  let top = 2;
  return lanes.map((lane) => {
    const ends: number[] = [];
    const rows = lane.spans.map(({ from, to }) => {
      const free = ends.findIndex((end) => end <= from);
      const row = free < 0 ? ends.length : free;
      ends[row] = to;
      return row;
    });
    const bottom = top + Math.max(1, ends.length) * (bar + gap);
    const placed = { lane, top, bottom, rows };
    top = bottom + gap;
    return placed;
  });
}

/** Round numbers from 0 to `end`, at most seven. */
export function ticks(end: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(end / 6));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => end / size <= 6) ?? end;
  const count = Math.floor(end / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}

function told(lanes: readonly TimelineLane[], unit: string): readonly string[] {
  return lanes.flatMap(({ name, spans }) =>
    spans.map(({ text, kind, from, to }) => `${name}: ${text} ${kinds[kind]} from ${from} to ${to} ${unit}.`),
  );
}
