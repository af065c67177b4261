import { useEffect, useState } from "react";
import type { Asker, LoggedRequest } from "../../../sandboxes/container/protocol/request-log.ts";
import type { HttpRequest } from "../../../sandboxes/contract/types.ts";
import { Button } from "../controls/button.tsx";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./traffic.module.css";
import { matches, replayed, type Traffic, type TrafficFilter } from "./traffic.ts";

interface Props {
  readonly traffic: Traffic;
  /** Port of the project's server. */
  readonly port: number;
  readonly name: string;
  /** Puts a request into the request sender. */
  readonly onOpen: (request: HttpRequest) => void;
}

/** The requests that reached the servers: what was asked, what came of it, and who asked. */
export function TrafficPane({ traffic, port, name, onOpen }: Props) {
  const words = useWords();
  const { requests } = words;
  useEffect(() => void traffic.follow(), [traffic]);
  const state = useStore(traffic.state);
  const all = useStore(traffic.requests);
  const [filter, setFilter] = useState<TrafficFilter>({ port, by: null, text: "" });
  const shown = all.filter((request) => matches(request, filter));
  const change = (part: Partial<TrafficFilter>) => setFilter({ ...filter, ...part });
  return (
    <div className={styles.pane}>
      <search className={styles.bar} aria-label={requests.traffic.filter(name)}>
        <input
          type="search"
          aria-label={requests.traffic.text}
          placeholder={requests.traffic.text}
          value={filter.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <select
          aria-label={requests.traffic.by}
          value={filter.by ?? ""}
          onChange={({ target }) => change({ by: askerOf(target.value) })}
        >
          <option value="">{requests.traffic.anyone}</option>
          {Object.entries(requests.traffic.askers).map(([by, asker]) => (
            <option key={by} value={by}>
              {asker}
            </option>
          ))}
        </select>
        <select
          aria-label={requests.traffic.server}
          value={filter.port === null ? "all" : "own"}
          onChange={({ target }) => change({ port: target.value === "all" ? null : port })}
        >
          <option value="own">{requests.traffic.own}</option>
          <option value="all">{requests.traffic.every}</option>
        </select>
        <Button look="quiet" onPress={traffic.clear}>
          {requests.clear}
        </Button>
      </search>
      {state.kind === "ended" && <p role="alert">{state.reason(words)}</p>}
      {shown.length === 0 ? (
        <p className={styles.empty}>{all.length === 0 ? requests.traffic.none : requests.traffic.noMatch}</p>
      ) : (
        <ScrollRegion className={styles.scroll} label={requests.traffic.list(name)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{requests.traffic.columns.request}</th>
                <th scope="col">{requests.traffic.columns.status}</th>
                <th scope="col">{requests.traffic.columns.time}</th>
                <th scope="col">{requests.traffic.columns.by}</th>
                <th scope="col">{requests.traffic.columns.at}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((request) => (
                <Row key={request.id} request={request} own={request.port === port} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </div>
  );
}

interface RowProps {
  readonly request: LoggedRequest;
  /** Whether it went to the project's own server. */
  readonly own: boolean;
  readonly onOpen: Props["onOpen"];
}

function Row({ request, own, onOpen }: RowProps) {
  const { requests } = useWords();
  const { method, path, port, status, milliseconds, by, at, cut } = request;
  const line = `${method} ${path}`;
  return (
    <tr>
      <th scope="row">
        {own ? (
          <button
            type="button"
            aria-label={requests.traffic.open(line)}
            onClick={() => onOpen(replayed(request))}
          >
            {line}
          </button>
        ) : (
          <code>
            :{port} {line}
          </code>
        )}
        {cut && <small>{requests.traffic.cut}</small>}
      </th>
      <td data-class={status === null ? 5 : Math.floor(status / 100)}>{status ?? requests.noAnswer}</td>
      <td>{milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms</td>
      <td>{requests.traffic.askers[by]}</td>
      <td>
        <time dateTime={new Date(at).toISOString()}>
          {new Date(at).toLocaleTimeString(undefined, { timeStyle: "medium" })}
        </time>
      </td>
    </tr>
  );
}

const askerOf = (value: string): Asker | null =>
  value === "preview" || value === "sender" || value === "check" || value === "curl" || value === "client"
    ? value
    : null;
