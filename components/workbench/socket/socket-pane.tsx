import { type FormEvent, useState } from "react";
import { Button } from "../controls/button.tsx";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import type { MessageKind } from "./message.ts";
import styles from "./socket.module.css";
import { type Frame, type SocketClient, socketSentence } from "./socket-client.ts";

interface Props {
  readonly socket: SocketClient;
  readonly name: string;
}

/** A WebSocket by hand: connect, send, watch what comes, close. */
export function SocketPane({ socket, name }: Props) {
  const { requests, server } = useWords();
  const state = useStore(socket.state);
  const draft = useStore(socket.draft);
  const frames = useStore(socket.frames);
  const joined = state.kind === "open" || state.kind === "connecting";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (joined) socket.disconnect();
    else void socket.connect();
  };
  return (
    <div className={styles.pane}>
      <form className={styles.form} onSubmit={submit} aria-label={requests.socket.form(name)}>
        <div className={styles.line}>
          <input
            aria-label={requests.socket.path}
            spellCheck={false}
            autoComplete="off"
            value={draft.path}
            disabled={joined}
            onChange={({ target }) => socket.change({ path: target.value })}
          />
          <Button look={joined ? "plain" : "primary"} type="submit">
            {joined ? requests.socket.disconnect : requests.socket.connect}
          </Button>
        </div>
        <details>
          <summary>{requests.socket.more}</summary>
          <label>
            {requests.headers}
            <textarea
              rows={2}
              spellCheck={false}
              value={draft.headers}
              disabled={joined}
              onChange={({ target }) => socket.change({ headers: target.value })}
            />
          </label>
          <label>
            {requests.socket.protocols}
            <input
              spellCheck={false}
              value={draft.protocols}
              disabled={joined}
              onChange={({ target }) => socket.change({ protocols: target.value })}
            />
          </label>
        </details>
      </form>
      <p
        role="status"
        aria-label={requests.socket.connection}
        data-kind={state.kind}
        className={styles.state}
      >
        {socketSentence(state, server.socket)}
      </p>
      {state.kind === "open" && <Message socket={socket} />}
      <Frames frames={frames} name={name} />
      {frames.length > 0 && (
        <div>
          <Button look="quiet" onPress={socket.clear}>
            {requests.clear}
          </Button>
        </div>
      )}
    </div>
  );
}

function Message({ socket }: { readonly socket: SocketClient }) {
  const { requests } = useWords();
  const [kind, setKind] = useState<MessageKind>("text");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const refused = socket.send(kind, text);
    setProblem(refused);
    if (refused === null) setText("");
  };
  return (
    <form className={styles.form} onSubmit={send} aria-label={requests.socket.message}>
      <div className={styles.line}>
        <select
          aria-label={requests.socket.kind}
          value={kind}
          onChange={({ target }) =>
            setKind(target.value === "json" || target.value === "binary" ? target.value : "text")
          }
        >
          {Object.entries(requests.socket.kinds).map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
        <input
          aria-label={requests.socket.message}
          spellCheck={false}
          autoComplete="off"
          placeholder={kind === "binary" ? "00 ff 10" : kind === "json" ? '{"name": "tea"}' : ""}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button look="primary" type="submit">
          {requests.send}
        </Button>
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
    </form>
  );
}

const arrows = { client: "→", server: "←" } as const;

function Frames({ frames, name }: { readonly frames: readonly Frame[]; readonly name: string }) {
  const { requests } = useWords();
  if (frames.length === 0) return null;
  return (
    <ScrollRegion role="log" className={styles.frames} label={requests.socket.messages(name)}>
      <ol>
        {frames.map(({ id, from, text, after }) => (
          <li key={id} data-from={from}>
            <span>
              <span aria-hidden="true">{arrows[from]}</span>
              <span className={styles.hidden}>{requests.socket.sides[from]}:</span>
            </span>
            <code>{text}</code>
            <span>{(after / 1000).toFixed(3)} s</span>
          </li>
        ))}
      </ol>
    </ScrollRegion>
  );
}
