/**
 * The boundary between the JavaScript and the Python half of one process.
 *
 * Python sees {@link ProcessHost} as the module `counterpoint_host`; it is registered after the
 * memory snapshot was restored, because a snapshot cannot hold references to JavaScript objects.
 * JavaScript sees {@link PythonHalf}, which `counterpoint.attach()` hands over once.
 *
 * Rule: no call blocks the worker. A Python thread that must wait parks its own WebAssembly stack
 * (JSPI) under a ticket and JavaScript later calls `wake(ticket, value)`.
 */

/** Identifies one parked wait; unique within a process. */
export type Ticket = number;
/** Identifies one loopback TCP connection end; unique within a process. */
export type ConnectionId = number;

export interface ProcessHost {
  /** Wakes `ticket` after `milliseconds`. */
  timer(ticket: Ticket, milliseconds: number): void;
  cancelTimer(ticket: Ticket): void;
  /** Wakes `ticket` in a new macrotask, so that messages are handled first. */
  yieldOnce(ticket: Ticket): void;
  /** Interrupts a busy interpreter with SIGALRM after `milliseconds`; 0 takes it back. */
  alarm(milliseconds: number): void;
  /** From now on interrupts a busy interpreter every so many milliseconds, to say that a slice of time is over. */
  setSlice(milliseconds: number): void;
  /** Runs a Python callable on a WebAssembly stack of its own: a green thread. */
  startThread(body: unknown): void;

  /** Reserves a port of the sandbox (0: any); wakes `ticket` with the port or a negative errno. */
  bind(ticket: Ticket, host: string, port: number): void;
  /** Opens a port that was bound: the sandbox announces it, peers are let in. */
  listen(port: number): void;
  /** Gives a port back that was bound. */
  unbind(port: number): void;
  /** Connects to a port of the sandbox from another; wakes `ticket` with a ConnectionId or a negative errno. */
  connect(ticket: Ticket, host: string, port: number, from: number): void;
  /** Reserves a port for datagrams (0: any); wakes `ticket` with the port or a negative errno. */
  bindDatagrams(ticket: Ticket, port: number): void;
  unbindDatagrams(port: number): void;
  sendDatagram(from: number, to: number, bytes: Uint8Array<ArrayBuffer>): void;
  /** Queues bytes, whose buffer is given away; returns the bytes that the other end has not acknowledged (for flow control). */
  send(connection: ConnectionId, bytes: Uint8Array<ArrayBuffer>): number;
  /** The application has read `count` bytes: the other end may send that many more. */
  taken(connection: ConnectionId, count: number): void;
  /** Half-close: no more bytes will be sent (FIN). */
  shutdown(connection: ConnectionId): void;
  /** Closes both ways (RST when the other end still sends). */
  close(connection: ConnectionId): void;

  /** PBKDF2 in WebCrypto; wakes `ticket` with a Uint8Array. `hash` is a WebCrypto name. */
  pbkdf2(
    ticket: Ticket,
    hash: string,
    password: Uint8Array,
    salt: Uint8Array,
    iterations: number,
    length: number,
  ): void;
  /** scrypt (RFC 7914) beside this worker; wakes `ticket` with a Uint8Array, or with a text that says why not. */
  scrypt(
    ticket: Ticket,
    password: Uint8Array<ArrayBuffer>,
    salt: Uint8Array<ArrayBuffer>,
    cost: number,
    blockSize: number,
    parallelism: number,
    length: number,
  ): void;

  /**
   * Starts a process of the sandbox; wakes `ticket` with a pid or a negative errno. `request` is JSON of
   * `spawnRequest`. Its output and its end come through {@link PythonHalf.childOutput} and `childExited`.
   */
  spawn(ticket: Ticket, request: string): void;
  /** `undefined` is the end of the input. */
  childInput(pid: number, bytes: Uint8Array<ArrayBuffer> | undefined): void;
  /** A negative `pid` is a group's number, negated. */
  kill(pid: number, signal: number): void;

  /** Asks for standard input, once; false: not any more. The answer comes through {@link PythonHalf.input}. */
  readInput(wanted: boolean): void;
  /** Sets how the terminal treats keys and output (`TerminalMode` of protocol/process.ts). */
  terminalMode(
    canonical: boolean,
    echo: boolean,
    signals: boolean,
    mapReturn: boolean,
    mapNewline: boolean,
  ): void;

  /** Tells the sandbox to run this command anew whenever a file in `directories` (JSON array) with one of `suffixes` changes. */
  reloadOnChange(directories: string, suffixes: string): void;
  /** Spans that ended, as lines of JSON; called while {@link PythonHalf.watchSpans} is on. */
  spans(lines: string): void;
  /** Wakes `ticket` when the interpreter that ran this command before has ended; at once where there was none. */
  turn(ticket: Ticket): void;
  /** Permissions that files and folders of this process are made without. */
  setUmask(mask: number): void;
  /** Local time is from now on that of a zone of the tz database; `names` (JSON) are its own two for winter and summer. */
  setTimeZone(name: string, names: string): void;
  /** The zone of the machine, by its name in the tz database. */
  machineZone(): string;
  /** Ends the process with `code` (os._exit): the sandbox stops the worker; the caller parks for ever. */
  exit(code: number): void;
}

/** What JavaScript calls in Python. Every member is called from the worker's event loop, never re-entrantly. */
export interface PythonHalf {
  /** Runs the process's main thread to its end; resolves to the exit code. `request` is JSON: {@link MainRequest}. */
  main(request: string): Promise<number>;
  /** Commands of the packages that the interpreter was restored with, as a JSON array. */
  commands(): string;
  wake(ticket: Ticket, value: unknown): void;
  /** A peer connected to `port`. */
  accepted(port: number, connection: ConnectionId, peerPort: number): void;
  received(connection: ConnectionId, bytes: Uint8Array): void;
  /** A datagram came to a port of {@link ProcessHost.bindDatagrams}. */
  datagram(port: number, peerPort: number, bytes: Uint8Array): void;
  /** The other end will send no more (FIN). */
  ended(connection: ConnectionId): void;
  /** The connection is gone (RST). */
  reset(connection: ConnectionId): void;
  /** The other end took bytes where many were under way: `pending` of ours are not acknowledged. */
  drained(connection: ConnectionId, pending: number): void;
  /** Bytes for standard input; `undefined` is end of file. */
  input(bytes: Uint8Array | undefined): void;
  /** A signal for a process that is parked; a busy one is told through the interrupt buffer. */
  signal(number: number): void;
  /** The terminal has another size now. */
  resize(columns: number, rows: number): void;
  childOutput(pid: number, stream: "stdout" | "stderr", bytes: Uint8Array): void;
  childExited(pid: number, code: number): void;
  /** Begins or ends to tell of the requests that it serves (`xray.py`). */
  watchSpans(on: boolean): void;
}

/** How to start: like `execve`, with the working directory. */
export interface MainRequest {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Size of the session's terminal, or null where there is none. */
  readonly terminal: { readonly columns: number; readonly rows: number } | null;
  /** Which of standard input, output and error lead to it. */
  readonly tty: readonly [boolean, boolean, boolean];
  readonly pid: number;
  /** 0 when the host started it. */
  readonly parent: number;
  readonly group: number;
  readonly umask: number;
}
