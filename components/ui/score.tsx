import styles from "./score.module.css";

/** Start and length, in columns of the roll, and height above its foot. */
type Note = readonly [start: number, length: number, pitch: number];

const upper: readonly Note[] = [
  [0, 5, 6],
  [6, 2, 7],
  [9, 6, 9],
  [16, 3, 8],
  [20, 3, 10],
  [24, 8, 7],
  [33, 2, 6],
  [36, 5, 8],
  [42, 6, 11],
];
const lower: readonly Note[] = [
  [3, 4, 3],
  [8, 7, 2],
  [16, 2, 4],
  [19, 6, 1],
  [26, 3, 3],
  [30, 5, 5],
  [36, 2, 3],
  [39, 3, 2],
  [43, 5, 0],
];

/** An ornament: two voices that answer each other, drawn as a piano roll. */
export function Score() {
  return (
    <svg className={styles.score} viewBox="0 0 480 96" preserveAspectRatio="none" aria-hidden="true">
      {upper.map((note) => bar(note, "var(--voice-fastapi)"))}
      {lower.map((note) => bar(note, "var(--voice-django)"))}
    </svg>
  );
}

const bar = ([start, length, pitch]: Note, fill: string) => (
  <rect key={start} x={start * 10} y={(11 - pitch) * 8} width={length * 10 - 2} height={5} fill={fill} />
);
