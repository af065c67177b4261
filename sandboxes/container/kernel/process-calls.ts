import type { BindResult } from "../network/ports.ts";
import { errno } from "../protocol/errno.ts";
import type { FromProcess } from "../protocol/process.ts";
import type { Children } from "./children.ts";
import type { Interpreter } from "./interpreter.ts";
import type { Listener, Loopback } from "./loopback.ts";

/** Messages by which a program asks the kernel for something: its system calls. */
export type ProcessCall = Extract<
  FromProcess,
  {
    type:
      | "bind"
      | "listen"
      | "unbind"
      | "connect"
      | "bind-datagrams"
      | "unbind-datagrams"
      | "datagram"
      | "spawn"
      | "child-input"
      | "kill";
  }
>;

export interface CallServices {
  readonly loopback: Loopback;
  readonly children: Children;
  /** Sends a signal to a process, or, where the number is negative, to a group. */
  kill(pid: number, signal: number): void;
}

/** Answers the system calls of one process; each with a ticket is answered once. */
export class ProcessCalls {
  readonly #listener: Listener;
  readonly #services: CallServices;

  constructor(listener: Listener, services: CallServices) {
    this.#listener = listener;
    this.#services = services;
  }

  answer(from: Interpreter, call: ProcessCall): void {
    const { loopback, children } = this.#services;
    switch (call.type) {
      case "bind":
        bound(from, call.ticket, loopback.bind(this.#listener, call.port));
        break;
      case "listen":
        loopback.listen(this.#listener, call.port);
        break;
      case "unbind":
        loopback.unbind(this.#listener, call.port);
        break;
      case "connect":
        void this.#dial(from, call);
        break;
      case "bind-datagrams":
        bound(from, call.ticket, loopback.datagrams.bind(this.#listener, call.port));
        break;
      case "unbind-datagrams":
        loopback.datagrams.unbind(this.#listener, call.port);
        break;
      case "datagram":
        loopback.datagrams.send(this.#listener, call.from, call.to, call.bytes);
        break;
      case "spawn":
        from.post({ type: "spawned", ticket: call.ticket, pid: children.spawn(from, call.request) });
        break;
      case "child-input":
        children.input(call.pid, call.bytes);
        break;
      case "kill":
        this.#services.kill(call.pid, call.signal);
    }
  }

  async #dial(
    from: Interpreter,
    { ticket, host, port, from: peerPort }: Extract<ProcessCall, { type: "connect" }>,
  ): Promise<void> {
    const end = await this.#services.loopback.dial(host, port, peerPort);
    if (typeof end === "string")
      from.post({ type: "connected", ticket, errno: errno[end], connection: null });
    else from.post({ type: "connected", ticket, errno: 0, connection: end }, [end]);
  }
}

function bound(from: Interpreter, ticket: number, result: BindResult): void {
  const answer = result.ok ? { errno: 0, port: result.port } : { errno: errno[result.error], port: 0 };
  from.post({ type: "bound", ticket, ...answer });
}
