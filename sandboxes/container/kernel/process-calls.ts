import { errno } from "../protocol/errno.ts";
import type { FromProcess } from "../protocol/process.ts";
import type { Interpreter } from "./interpreter.ts";
import type { Listener, Loopback } from "./loopback.ts";
import type { SandboxProcess } from "./process.ts";

/** Messages by which a program asks the kernel for something: its system calls. */
export type ProcessCall = Extract<
  FromProcess,
  { type: "bind" | "listen" | "unbind" | "connect" | "spawn" | "wait" | "kill" }
>;

export interface CallServices {
  readonly loopback: Loopback;
  /** Starts a child; returns its pid or a negated errno. `request` is JSON of `spawnRequest`. */
  spawnChild(request: string): number;
  find(pid: number): SandboxProcess | undefined;
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
    const { loopback } = this.#services;
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
        from.post({ type: "spawned", ticket: call.ticket, pid: this.#services.spawnChild(call.request) });
        break;
      case "wait":
        this.#wait(from, call.ticket, call.pid);
        break;
      case "kill":
        this.#services.find(call.pid)?.kill(call.signal);
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

  #wait(from: Interpreter, ticket: number, pid: number): void {
    const child = this.#services.find(pid);
    if (!child) from.post({ type: "exited", ticket, code: -errno.ECHILD });
    else child.exit.then((code) => from.post({ type: "exited", ticket, code }));
  }
}
