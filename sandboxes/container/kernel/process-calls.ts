import { errno } from "../protocol/errno.ts";
import type { FromProcess } from "../protocol/process.ts";
import type { Children } from "./children.ts";
import type { Interpreter } from "./interpreter.ts";
import type { Listener, Loopback } from "./loopback.ts";

/** Messages by which a program asks the kernel for something: its system calls. */
export type ProcessCall = Extract<
  FromProcess,
  { type: "bind" | "listen" | "unbind" | "connect" | "spawn" | "child-input" | "kill" }
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
      case "bind": {
        const port = loopback.bind(this.#listener, call.port);
        const result = typeof port === "number" ? { errno: 0, port } : { errno: errno[port], port: 0 };
        from.post({ type: "bound", ticket: call.ticket, ...result });
        break;
      }
      case "listen":
        loopback.listen(this.#listener, call.port);
        break;
      case "unbind":
        loopback.unbind(this.#listener, call.port);
        break;
      case "connect":
        void this.#dial(from, call);
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
    { ticket, host, port }: Extract<ProcessCall, { type: "connect" }>,
  ): Promise<void> {
    const end = await this.#services.loopback.dial(host, port);
    if (typeof end === "string")
      from.post({ type: "connected", ticket, errno: errno[end], connection: null });
    else from.post({ type: "connected", ticket, errno: 0, connection: end }, [end]);
  }
}
