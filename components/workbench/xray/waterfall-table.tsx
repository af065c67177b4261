import type { Framework } from "../../../sandboxes/contract/types.ts";
import { voiceNames } from "../../ui/voice.ts";
import { useWords } from "../messages/words.ts";
import type { Place } from "../problems/problem.ts";
import { PlaceLink } from "./place-link.tsx";
import { inMilliseconds, statusOf, type TracedRequest, titleOf } from "./requests.ts";
import { titleOfSpan } from "./span-title.ts";
import { placeOf, type Row, rowsOf } from "./waterfall.ts";
import styles from "./xray.module.css";

interface Props {
  readonly framework: Framework;
  readonly request: TracedRequest;
  /** Nanoseconds that the whole width stands for. */
  readonly scale: number;
  readonly root: string;
  readonly onJump: ((place: Place) => void) | null;
}

/**
 * One request, a row for each piece of work: what, where, when and how long. A table, so that the bars are a picture
 * of what every row also says.
 */
export function WaterfallTable({ framework, request, scale, root, onJump }: Props) {
  const { xray } = useWords();
  const rows = rowsOf(request);
  const waited = request.root.start - request.arrived;
  return (
    <figure className={styles.waterfall} data-framework={framework}>
      <figcaption>
        <strong>{voiceNames[framework]}</strong> <code>{titleOf(request)}</code> {statusOf(request)},{" "}
        {xray.untilSent(inMilliseconds(request.root.end - request.arrived))}
      </figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">{xray.columns.work}</th>
            <th scope="col">{xray.columns.began}</th>
            <th scope="col">{xray.columns.took}</th>
          </tr>
        </thead>
        <tbody>
          {waited > 1e5 && (
            <tr data-kind="waits">
              <th scope="row">
                <span className={styles.kind}>{xray.waits}</span> {xray.takenUp}
              </th>
              <td className={styles.number}>0 ms</td>
              <td>
                <Took from={0} duration={waited} scale={scale} />
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <WorkRow key={row.id} row={row} scale={scale} root={root} onJump={onJump} />
          ))}
        </tbody>
      </table>
    </figure>
  );
}

interface RowProps extends Pick<Props, "scale" | "root" | "onJump"> {
  readonly row: Row;
}

function WorkRow({ row, scale, root, onJump }: RowProps) {
  const { xray } = useWords();
  const { span } = row;
  const title = titleOfSpan(span, xray);
  return (
    <tr data-kind={span.kind} data-failed={span.error !== null}>
      <th scope="row" style={{ paddingInlineStart: `${Math.min(row.depth, 8) * 0.7 + 0.25}rem` }}>
        <div className={styles.work}>
          <span className={styles.kind}>{xray.kinds[span.kind]}</span>
          <span className={styles.title} title={title}>
            {title}
          </span>
          {onJump && <PlaceLink place={placeOf(span.attributes, root)} onJump={onJump} />}
        </div>
        {span.error !== null && <span className={styles.error}>{span.error}</span>}
      </th>
      <td className={styles.number}>{inMilliseconds(row.from)}</td>
      <td>
        <Took from={row.from} duration={row.duration} scale={scale} />
      </td>
    </tr>
  );
}

interface TookProps {
  /** Nanoseconds, as `scale`. */
  readonly from: number;
  readonly duration: number;
  readonly scale: number;
}

/** How long, in figures and as a bar where it lies in time. */
function Took({ from, duration, scale }: TookProps) {
  return (
    <div className={styles.took}>
      <span className={styles.duration}>{inMilliseconds(duration)}</span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.bar}
          style={{ left: `${(from / scale) * 100}%`, width: `${(duration / scale) * 100}%` }}
        />
      </span>
    </div>
  );
}
