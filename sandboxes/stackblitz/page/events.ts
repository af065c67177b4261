import type { ErrorListener } from "@webcontainer/api";
import type { Container } from "../../container/client/container.ts";
import type { FileChange } from "../../container/protocol/files.ts";
import type { Ports } from "./ports.ts";

type Listener = (...values: never[]) => void;
type ListenToContainer = (event: string, listener: Listener) => () => void;

/** Who listens to what the Node host tells. */
export class HostEvents {
  readonly errors = new Set<ErrorListener>();
  readonly changes = new Set<(changes: readonly FileChange[]) => void>();

  trouble(message: string): void {
    for (const listener of [...this.errors]) listener({ message });
  }

  changed(changes: readonly FileChange[]): void {
    for (const listener of [...this.changes]) listener(changes);
  }

  watch(listener: (changes: readonly FileChange[]) => void): () => void {
    return subscribe(this.changes, listener);
  }
}

/** The client's `on`: ports and errors of the Node host, and what only the container around it can tell. */
export function listenTo(
  container: Pick<Container, "on">,
  events: HostEvents,
  ports: Ports,
): Container["on"] {
  const own: Readonly<Record<string, Set<unknown>>> = { port: ports.port, "server-ready": ports.ready };
  const listenToContainer = container.on.bind(container) as ListenToContainer;
  const on: ListenToContainer = (event, listener) => {
    const set = own[event];
    if (set) return subscribe<unknown>(set, listener);
    const stopHost = event === "error" ? subscribe<unknown>(events.errors, listener) : () => {};
    const stopContainer = listenToContainer(event, listener);
    return () => {
      stopHost();
      stopContainer();
    };
  };
  return on as Container["on"];
}

function subscribe<Value>(set: Set<Value>, value: Value): () => void {
  set.add(value);
  return () => {
    set.delete(value);
  };
}
