import type { Machine, MachineProcess } from "./machine.ts";
import type { MachineCall, MachineEvent } from "./protocol.ts";

/** One booted WebContainer: its machine, and who hears of it. */
export class MachineSession {
  readonly machine: Machine;
  readonly #urlOf: (port: number) => string;
  readonly #running = new Map<number, MachineProcess>();
  #tell: ((event: MachineEvent) => void) | null = null;
  #end: () => void = () => undefined;
  /** What happens before the page listens. */
  readonly #early: MachineEvent[] = [];

  constructor(machine: Machine, urlOf: (port: number) => string) {
    this.machine = machine;
    this.#urlOf = urlOf;
    machine.onPort = (port, state) => this.#emit({ type: "port", port, state, url: this.#urlOf(port) });
  }

  /** @param end called when no more will be told */
  listen(tell: (event: MachineEvent) => void, end: () => void): void {
    this.#tell = tell;
    this.#end = end;
    for (const event of this.#early.splice(0)) tell(event);
  }

  /** A page has six connections to a server: one that listened for ever would be missing to the next container. */
  async close(): Promise<void> {
    await this.machine.close();
    this.#end();
  }

  /** @returns what the call answers: a file's bytes, or something for JSON */
  async call(call: MachineCall, body: Uint8Array): Promise<unknown> {
    const { machine } = this;
    switch (call.type) {
      case "readFile":
        return machine.readFile(call.path);
      case "writeFile":
        return machine.writeFile(call.path, body);
      case "readdir":
        return (await machine.readdir(call.path)).map((entry) => [entry.name, entry.isDirectory()]);
      case "mkdir":
        return machine.mkdir(call.path, call.recursive);
      case "rm":
        return machine.rm(call.path, call);
      case "rename":
        return machine.rename(call.from, call.to);
      case "spawn":
        return this.#spawn(call);
      case "input":
        return this.#running.get(call.process)?.write(Buffer.from(body).toString());
      case "kill":
        return this.#running.get(call.process)?.kill();
    }
  }

  #spawn({ process, command, args }: Extract<MachineCall, { type: "spawn" }>): void {
    const running = this.machine.spawn(command, args, (bytes) =>
      this.#emit({ type: "output", process, data: Buffer.from(bytes).toString("base64") }),
    );
    this.#running.set(process, running);
    void running.exit.then((code) => {
      this.#running.delete(process);
      this.#emit({ type: "exit", process, code });
    });
  }

  #emit(event: MachineEvent): void {
    if (this.#tell) this.#tell(event);
    else this.#early.push(event);
  }
}
