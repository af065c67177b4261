import { requestText, shorten } from "../../../sandboxes/contract/read.ts";
import type { Evidence as CheckEvidence, Exchange } from "../../../sandboxes/contract/types.ts";
import { useWords } from "../messages/words.ts";
import styles from "./checks.module.css";

interface Props {
  readonly evidence: CheckEvidence;
  readonly onReplay: (exchange: Exchange) => void;
  /** Opens a conversation's path in the WebSocket client. */
  readonly onConverse: (path: string) => void;
}

/** What a check did: requests, each to be sent again by hand, commands with their output, conversations. */
export function Evidence({ evidence: { exchanges, commands, conversations }, onReplay, onConverse }: Props) {
  const { checks: words } = useWords();
  const counts = [
    exchanges.length > 0 && words.requests(exchanges.length),
    commands.length > 0 && words.commands(commands.length),
    conversations.length > 0 && words.sockets(conversations.length),
  ].filter((count) => count !== false);
  if (counts.length === 0) return null;
  return (
    <details className={styles.evidence}>
      <summary>{counts.join(", ")}</summary>
      <Exchanges exchanges={exchanges} onReplay={onReplay} />
      {commands.map(({ command, code, output }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a check may run the same command twice, and the list never changes
        <div key={index} className={styles.record}>
          <code>$ {command}</code>
          <pre>{output.trimEnd()}</pre>
          <p>{code === null ? words.stillRunning : words.exit(code)}</p>
        </div>
      ))}
      {conversations.map(({ path, lines }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <div key={index} className={styles.record}>
          <code>WebSocket {path}</code>{" "}
          <button type="button" onClick={() => onConverse(path)}>
            {words.openSocket}
          </button>
          <pre>{lines.map(({ from, text }) => `${from === "client" ? "→" : "←"} ${text}`).join("\n")}</pre>
        </div>
      ))}
    </details>
  );
}

function Exchanges({ exchanges, onReplay }: Pick<CheckEvidence, "exchanges"> & Pick<Props, "onReplay">) {
  const { checks: words } = useWords();
  if (exchanges.length === 0) return null;
  return (
    <ul>
      {exchanges.map((exchange, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a check may send the same request twice, and the list never changes
        <li key={index}>
          <code>
            {exchange.request.method} {exchange.request.path} {shorten(requestText(exchange.request), 80)}
          </code>
          <span>{"status" in exchange.response ? exchange.response.status : exchange.response.failure}</span>
          <button type="button" onClick={() => onReplay(exchange)}>
            {words.openRequest}
          </button>
        </li>
      ))}
    </ul>
  );
}
