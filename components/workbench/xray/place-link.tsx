import type { Place } from "../problems/problem.ts";
import type { CodePlace } from "./waterfall.ts";
import styles from "./xray.module.css";

interface Props {
  readonly place: CodePlace | null;
  readonly onJump: (place: Place) => void;
}

/** Opens the line that a piece of work is about; one of a package is only named. */
export function PlaceLink({ place, onJump }: Props) {
  if (!place) return null;
  if (place.kind === "package") return <span className={styles.package}>{place.text}</span>;
  const { file, line } = place.place;
  return (
    <button type="button" className={styles.place} onClick={() => onJump(place.place)}>
      {file}:{line}
    </button>
  );
}
