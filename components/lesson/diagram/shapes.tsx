import type { Framework } from "../../../sandboxes/contract/types.ts";
import { voiceNames } from "../../ui/voice.ts";
import styles from "./diagram.module.css";

interface Point {
  readonly x: number;
  readonly y: number;
}

interface ArrowProps {
  readonly from: Point;
  readonly to: Point;
  readonly dashed?: boolean;
}

/** A line with a head at its end. */
export function Arrow({ from, to, dashed = false }: ArrowProps) {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return (
    <g className={styles.arrow}>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} data-dashed={dashed} />
      <path d="M0 0 L-8 -4 L-8 4 Z" transform={`translate(${to.x} ${to.y}) rotate(${angle.toFixed(1)})`} />
    </g>
  );
}

interface ElbowProps {
  readonly from: Point;
  readonly to: Point;
  /** Height of the level piece between the two, which are left and entered upright. */
  readonly at: number;
}

/** A line that leaves upright, goes level at a height of its own, and arrives upright, from above or from below. */
export function Elbow({ from, to, at }: ElbowProps) {
  const up = at > to.y;
  return (
    <g className={styles.arrow}>
      <path data-line="" d={`M${from.x} ${from.y} V${at} H${to.x} V${to.y}`} />
      <path d="M0 0 L-8 -4 L-8 4 Z" transform={`translate(${to.x} ${to.y}) rotate(${up ? -90 : 90})`} />
    </g>
  );
}

interface BoxProps extends Point {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly voice?: Framework | undefined;
}

/** A box with a text in its middle. */
export function Box({ x, y, width, height, text, voice }: BoxProps) {
  return (
    <g className={styles.part} data-voice={voice}>
      <rect x={x} y={y} width={width} height={height} rx={4} />
      <text x={x + width / 2} y={y + height / 2} textAnchor="middle" dominantBaseline="central">
        {text}
      </text>
    </g>
  );
}

/** A text that begins at a point, its middle at the point's height. */
export function Label({
  x,
  y,
  text,
  soft = false,
}: Point & { readonly text: string; readonly soft?: boolean }) {
  return (
    <text x={x} y={y} dominantBaseline="central" className={soft ? styles.soft : undefined}>
      {text}
    </text>
  );
}

/** Whose part it is, before what is said of it: "FastAPI: ". */
export const voiceOf = (voice: Framework | undefined): string => (voice ? `${voiceNames[voice]}: ` : "");
