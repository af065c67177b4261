import type { FromProcess, ToProcess } from "../protocol/process.ts";
import type { Connections } from "./connections.ts";
import type { Hashing } from "./hashing.ts";
import type { ProcessHost, PythonHalf, Ticket } from "./host-api.ts";
import type { Interrupts } from "./interrupts.ts";
import type { Output } from "./output.ts";
import { derivePbkdf2 } from "./pbkdf2.ts";
import { Timers } from "./timers.ts";

/** A Python callable as Pyodide hands it to JavaScript; the copy lives on after the call that gave it. */
interface PythonCallable {
  copy(): PythonCallable;
  callPromising(): Promise<unknown>;
  destroy(): void;
}

interface Surroundings {
  readonly post: (message: FromProcess) => void;
  readonly output: Output;
  readonly interrupts: Pick<Interrupts, "setAlarm" | "setSlice">;
  readonly connections: Connections;
  readonly hashing: Hashing;
  readonly wake: PythonHalf["wake"];
  readonly setUmask: ProcessHost["setUmask"];
  readonly setTimeZone: ProcessHost["setTimeZone"];
  /** Stops the worker for good, once it has said that the process is over. */
  readonly halt: () => void;
  readonly fail: (error: unknown) => void;
}

/** Answers of the kernel to what Python asked for with a ticket. */
export type Answer = Extract<ToProcess, { type: "bound" | "connected" | "spawned" | "turn" }>;

/** The module `counterpoint_host` of one process. */
export function createHost({
  post,
  output,
  interrupts,
  connections,
  hashing,
  wake,
  setUmask,
  setTimeZone,
  halt,
  fail,
}: Surroundings): ProcessHost {
  const timers = new Timers((ticket) => wake(ticket, undefined));
  return {
    timer: (ticket, milliseconds) => timers.start(ticket, milliseconds),
    cancelTimer: (ticket) => timers.cancel(ticket),
    yieldOnce: (ticket) => timers.nextTurn(ticket),
    alarm: (milliseconds) => interrupts.setAlarm(milliseconds),
    setSlice: (milliseconds) => interrupts.setSlice(milliseconds),
    startThread(body) {
      const thread = (body as PythonCallable).copy();
      // In a task of its own stack: the caller's must be left first.
      queueMicrotask(() => {
        thread
          .callPromising()
          .catch(fail)
          .finally(() => thread.destroy());
      });
    },
    bind: (ticket, host, port) => post({ type: "bind", ticket, host, port }),
    listen: (port) => post({ type: "listen", port }),
    unbind: (port) => post({ type: "unbind", port }),
    connect: (ticket, _host, port, from) => post({ type: "connect", ticket, host: "127.0.0.1", port, from }),
    bindDatagrams: (ticket, port) => post({ type: "bind-datagrams", ticket, port }),
    unbindDatagrams: (port) => post({ type: "unbind-datagrams", port }),
    sendDatagram: (from, to, bytes) => post({ type: "datagram", from, to, bytes }),
    send: (connection, bytes) => connections.send(connection, bytes),
    taken: (connection, count) => connections.taken(connection, count),
    shutdown: (connection) => connections.shutdown(connection),
    close: (connection) => connections.close(connection),
    pbkdf2(ticket, ...parameters) {
      derivePbkdf2(...parameters).then((key) => wake(ticket, key), fail);
    },
    scrypt(ticket, password, salt, cost, blockSize, parallelism, length) {
      hashing.scrypt({ password, salt, cost, blockSize, parallelism, length }).then(
        (key) => wake(ticket, key),
        (error: Error) => wake(ticket, error.message),
      );
    },
    spawn: (ticket, request) => post({ type: "spawn", ticket, request }),
    childInput: (pid, bytes) => post({ type: "child-input", pid, bytes: bytes ?? null }),
    kill: (pid, signal) => post({ type: "kill", pid, signal }),
    readInput: (wanted) => post({ type: "read-input", wanted }),
    terminalMode: (canonical, echo, signals, mapReturn, mapNewline) =>
      post({ type: "terminal-mode", mode: { canonical, echo, signals, mapReturn, mapNewline } }),
    reloadOnChange(directories, suffixes) {
      post({ type: "reload", directories: JSON.parse(directories), suffixes: JSON.parse(suffixes) });
    },
    spans: (lines) => post({ type: "spans", lines }),
    turn: (ticket) => post({ type: "turn", ticket }),
    setUmask,
    setTimeZone,
    machineZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    exit(code) {
      output.flush();
      post({ type: "exit", code });
      halt();
    },
  };
}

/** What Python's parked call returns for an answer; a negative number is a negated errno. */
export function ticketAndValue(answer: Answer, connections: Connections): { ticket: Ticket; value: number } {
  const { ticket } = answer;
  switch (answer.type) {
    case "bound":
      return { ticket, value: answer.errno ? -answer.errno : answer.port };
    case "connected":
      return {
        ticket,
        value: answer.connection ? connections.add(answer.connection) : -Math.abs(answer.errno),
      };
    case "turn":
      return { ticket, value: 0 };
    case "spawned":
      return { ticket, value: answer.pid };
  }
}
