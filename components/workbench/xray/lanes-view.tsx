import { Fragment } from "react";
import { useWords, type Words } from "../messages/words.ts";
import { type Lane, lanesOf, livesOf, type Stretch, waitsOf } from "./lanes.ts";
import { inMilliseconds, type TracedRequest, titleOf } from "./requests.ts";
import { waitSentence } from "./wait-sentence.ts";
import styles from "./xray.module.css";

interface Props {
  readonly requests: readonly TracedRequest[];
  readonly chosen: TracedRequest | null;
  readonly onChoose: (request: TracedRequest) => void;
}

/** Rows shown; the last requests come first into question. */
const most = 45;
/** Sentences about waits. */
const mostWaits = 6;

/** The requests that were under way together: each one's life, who had the event loop and each thread, who waited. */
export function LanesView({ requests, chosen, onChoose }: Props) {
  const { xray } = useWords();
  const together = overlapping(requests, chosen).slice(-most);
  if (together.length === 0) return <p className={styles.hint}>{xray.sendSeveral}</p>;
  const lives = livesOf(together);
  const waits = waitsOf(lives);
  const start = Math.min(...together.map(({ arrived }) => arrived));
  const scale = Math.max(1, ...together.map(({ end }) => end - start));
  const position = ({ from, to }: Stretch) => ({
    left: `${((from - start) / scale) * 100}%`,
    width: `${((to - from) / scale) * 100}%`,
  });
  // Several to the same address are told apart.
  const numbered = (request: TracedRequest) => `${together.indexOf(request) + 1}. ${titleOf(request)}`;
  return (
    <div className={styles.lanes}>
      <p className={styles.summary}>
        <strong>{xray.underWay(together.length)}</strong>
        {xray.spanning(inMilliseconds(scale))}
      </p>
      <ul className={styles.key} aria-label={xray.legend}>
        {Object.entries(xray.activities).map(([activity, name]) => (
          <li key={activity}>
            <span className={styles.stretch} data-activity={activity} aria-hidden="true" /> {name}
          </li>
        ))}
      </ul>
      {waits.length > 0 && (
        <ul className={styles.waits}>
          {waits.slice(0, mostWaits).map((wait) => (
            <li key={`${wait.request.root.id} ${wait.for} ${wait.duration}`}>
              {waitSentence(wait, numbered, xray)}
            </li>
          ))}
          {waits.length > mostWaits && <li>{xray.moreWaits(waits.length - mostWaits)}</li>}
        </ul>
      )}
      <table>
        <caption>{xray.overTime}</caption>
        <tbody>
          {lives.map(({ request, stretches }) => (
            <tr key={request.root.id}>
              <th scope="row" className={styles.lane} data-chosen={request === chosen}>
                <button type="button" className={styles.place} onClick={() => onChoose(request)}>
                  {numbered(request)}
                </button>
              </th>
              <td className={styles.life}>
                <Told stretches={stretches} start={start} />
                <Track stretches={stretches} position={position} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{xray.whoRan}</caption>
        <tbody>
          {lanesOf(lives).map((lane) => (
            <tr key={lane.thread}>
              <th scope="row" className={styles.lane}>
                {lane.number === null ? xray.eventLoop : xray.thread(lane.number)}
              </th>
              <td className={styles.life}>
                <span className={styles.hidden}>{toldOf(lane, together, xray)}</span>
                <Track stretches={lane.stretches} position={position} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Track({
  stretches,
  position,
}: {
  readonly stretches: readonly Stretch[];
  readonly position: (stretch: Stretch) => { left: string; width: string };
}) {
  return (
    <span className={styles.track} aria-hidden="true">
      {stretches.map((stretch) => (
        <span
          key={`${stretch.activity} ${stretch.from} ${stretch.thread}`}
          className={styles.stretch}
          data-activity={stretch.activity}
          style={position(stretch)}
        />
      ))}
    </span>
  );
}

/** The bars in words, for those who do not see them: how long each activity lasted. */
function Told({ stretches, start }: { readonly stretches: readonly Stretch[]; readonly start: number }) {
  const { xray } = useWords();
  const first = stretches[0];
  const sums = Map.groupBy(stretches, ({ activity }) => activity);
  return (
    <span className={styles.hidden}>
      {xray.came(inMilliseconds((first?.from ?? start) - start))};{" "}
      {[...sums].map(([activity, same]) => (
        <Fragment key={activity}>
          {xray.activities[activity]}:{" "}
          {inMilliseconds(same.reduce((sum, { from, to }) => sum + to - from, 0))};{" "}
        </Fragment>
      ))}
    </span>
  );
}

function toldOf({ stretches }: Lane, all: readonly TracedRequest[], xray: Words["xray"]): string {
  return stretches
    .map(({ request, from, to }) => xray.ranFor(all.indexOf(request) + 1, inMilliseconds(to - from)))
    .join(", ");
}

/** Those whose time meets the chosen one's, directly or through others. */
function overlapping(
  requests: readonly TracedRequest[],
  chosen: TracedRequest | null,
): readonly TracedRequest[] {
  const anchor = chosen ?? requests.at(-1);
  if (!anchor) return [];
  let { arrived: from, end: to } = anchor;
  let found: readonly TracedRequest[] = [];
  for (;;) {
    const now = requests.filter((one) => one.arrived <= to && one.end >= from);
    if (now.length === found.length) return found;
    found = now;
    from = Math.min(...found.map(({ arrived }) => arrived));
    to = Math.max(...found.map(({ end }) => end));
  }
}
