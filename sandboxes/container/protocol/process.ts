import * as z from "zod/mini";

/**
 * Every message between the kernel and the worker of one process: one union each way, parsed where it
 * arrives. Byte streams of connections travel on a MessagePort of their own (`network.ts`).
 */

const port = z.int().check(z.minimum(1), z.maximum(65_535));
const bytes = z.instanceof(Uint8Array);
const stream = z.enum(["stdout", "stderr"]);
const terminal = z.object({ columns: z.int(), rows: z.int() });
/** How a terminal treats keys and output; the flags of termios that mean something here. */
const terminalMode = z.object({
  /** Input comes by lines, which can be edited until they are ended (ICANON). */
  canonical: z.boolean(),
  /** What is typed is shown (ECHO). */
  echo: z.boolean(),
  /** Ctrl-C and Ctrl-\ are signals (ISIG). */
  signals: z.boolean(),
  /** The return key makes a newline (ICRNL). */
  mapReturn: z.boolean(),
  /** A newline is shown as CR LF (OPOST with ONLCR). */
  mapNewline: z.boolean(),
});
export type TerminalMode = z.infer<typeof terminalMode>;
/** Numbers of a process, of the one that started it (0: the host) and of its group. */
const identity = z.object({ pid: z.int(), parent: z.int(), group: z.int() });
export type ProcessIdentity = z.infer<typeof identity>;
/** MessagePort differs between browser and Node; only its presence can be checked here. */
const messagePort = z.custom<MessagePort>(
  (value) => typeof value === "object" && value !== null && "postMessage" in value,
);

/**
 * What the watchdog sends to an interpreter that has been busy too long (SIGXCPU): raise TimeoutError in
 * whatever runs, so that an endless loop becomes an error of its request and the server lives on.
 * It comes through the interrupt buffer alone, without a `signal` message: a parked process is not busy.
 */
export const watchdogSignal = 24;

export const toProcess = z.discriminatedUnion("type", [
  /** Where the script is that `boot` will want: it can be fetched and compiled while the image is on its way. */
  z.object({ type: z.literal("expect"), glue: z.string() }),
  /** Restore the interpreter; it is ready once `mount` has come, too. `assets` is checked by the receiver: it holds megabytes. */
  z.object({
    type: z.literal("boot"),
    assets: z.unknown(),
    files: z.unknown(),
    interrupt: z.instanceof(SharedArrayBuffer),
    /** Bytes of WebAssembly memory that the interpreter may have. */
    memory: z.int().check(z.positive()),
    /** Programs that the kernel runs without Python. */
    programs: z.array(z.string()),
  }),
  /** The owner of the files knows the process's slot: they can be mounted. */
  z.object({ type: z.literal("mount") }),
  z.object({
    type: z.literal("run"),
    argv: z.array(z.string()).check(z.minLength(1)),
    cwd: z.string(),
    env: z.record(z.string(), z.string()),
    /** The size of the session's terminal; null where there is none. */
    terminal: z.nullable(terminal),
    /** Which of standard input, output and error lead to it. */
    tty: z.tuple([z.boolean(), z.boolean(), z.boolean()]),
    umask: z.int(),
    ...identity.shape,
  }),
  /** The terminal has another size now (SIGWINCH). */
  z.object({ type: z.literal("resize"), terminal }),
  /** Answers one `read-input`; null is the end. */
  z.object({ type: z.literal("input"), bytes: z.nullable(bytes) }),
  /**
   * The kernel first stores `signal` in the first byte of the interrupt buffer, then posts this. A busy
   * interpreter takes it from the buffer; for a parked one this message wakes it. So the receiver
   * exchanges the buffer with 0 and delivers the signal only when it was still there: once, not twice.
   */
  z.object({ type: z.literal("signal"), signal: z.int() }),
  /** `port` is the one that was given: where 0 was asked, a free one. 0 with an errno. */
  z.object({ type: z.literal("bound"), ticket: z.int(), errno: z.int(), port: z.int() }),
  z.object({
    type: z.literal("connected"),
    ticket: z.int(),
    errno: z.int(),
    connection: z.nullable(messagePort),
  }),
  /** A datagram for a port that this process has bound with `bind-datagrams`. */
  z.object({ type: z.literal("datagram"), port, peerPort: port, bytes }),
  z.object({ type: z.literal("accept"), port, peerPort: z.int(), connection: messagePort }),
  z.object({ type: z.literal("spawned"), ticket: z.int(), pid: z.int() }),
  /** What a child wrote to a stream that its parent asked to have (`spawnRequest`), in order. */
  z.object({ type: z.literal("child-output"), pid: z.int(), stream, bytes }),
  /** A child ended; no output follows. Told once, of each child. */
  z.object({ type: z.literal("child-exited"), pid: z.int(), code: z.int() }),
  /** Answers `turn`: the interpreter that ran this command before has ended. */
  z.object({ type: z.literal("turn"), ticket: z.int() }),
  z.object({ type: z.literal("ping"), sequence: z.int() }),
  /** Somebody looks at what becomes of its requests, or nobody any more. */
  z.object({ type: z.literal("watch-spans"), on: z.boolean() }),
]);
/** What Python asks for in `spawn`. A stream that is inherited is the parent's: both may read its input. */
export const spawnRequest = z.object({
  argv: z.array(z.string()).check(z.minLength(1)),
  cwd: z.string(),
  /** All of the child's variables. */
  env: z.record(z.string(), z.string()),
  stdin: z.enum(["inherit", "pipe"]),
  stdout: z.enum(["inherit", "pipe"]),
  stderr: z.enum(["inherit", "pipe"]),
  /** Whether Ctrl-C that reaches the parent reaches the child, too. */
  group: z.enum(["parent", "own"]),
  umask: z.int(),
});
export type SpawnRequest = z.infer<typeof spawnRequest>;

export type ToProcess = z.infer<typeof toProcess>;

export const fromProcess = z.discriminatedUnion("type", [
  /** The worker's script runs; it waits for `boot`. */
  z.object({ type: z.literal("loaded") }),
  /**
   * The interpreter is restored. `marks` are milliseconds since the worker started, `commands` what the packages
   * bring that it was restored with (console scripts).
   */
  z.object({
    type: z.literal("ready"),
    marks: z.array(z.tuple([z.string(), z.number()])),
    commands: z.array(z.string()),
  }),
  z.object({ type: z.literal("output"), stream, bytes }),
  /** Somebody reads standard input, or (false) waits no longer: a signal came. */
  z.object({ type: z.literal("read-input"), wanted: z.boolean() }),
  z.object({ type: z.literal("terminal-mode"), mode: terminalMode }),
  z.object({
    type: z.literal("bind"),
    ticket: z.int(),
    host: z.string(),
    port: z.int().check(z.minimum(0), z.maximum(65_535)),
  }),
  /** A port that this process has bound: from now on connections are accepted. */
  z.object({ type: z.literal("listen"), port }),
  z.object({ type: z.literal("unbind"), port }),
  /** `from` is the port that the listener will see. */
  z.object({ type: z.literal("connect"), ticket: z.int(), host: z.string(), port, from: port }),
  /** UDP, answered with `bound`: datagrams for this port are wanted. */
  z.object({
    type: z.literal("bind-datagrams"),
    ticket: z.int(),
    port: z.int().check(z.minimum(0), z.maximum(65_535)),
  }),
  z.object({ type: z.literal("unbind-datagrams"), port }),
  z.object({ type: z.literal("datagram"), from: port, to: port, bytes }),
  z.object({ type: z.literal("spawn"), ticket: z.int(), request: z.string() }),
  /** Input for a child whose `stdin` is a pipe; null is its end. */
  z.object({ type: z.literal("child-input"), pid: z.int(), bytes: z.nullable(bytes) }),
  /** A negative `pid` is a group's number, negated. */
  z.object({ type: z.literal("kill"), pid: z.int(), signal: z.int() }),
  z.object({ type: z.literal("reload"), directories: z.array(z.string()), suffixes: z.array(z.string()) }),
  /** Asks to be told when no interpreter that ran this command before is left. */
  z.object({ type: z.literal("turn"), ticket: z.int() }),
  z.object({ type: z.literal("exit"), code: z.int() }),
  z.object({ type: z.literal("pong"), sequence: z.int() }),
  /** Spans that ended, each a line of JSON (`protocol/xray.ts`), while they are watched. */
  z.object({ type: z.literal("spans"), lines: z.string() }),
  /** The interpreter could not start or died; terminal. */
  z.object({
    type: z.literal("failed"),
    stage: z.enum(["boot", "run"]),
    name: z.string(),
    message: z.string(),
    stack: z.string(),
  }),
]);
export type FromProcess = z.infer<typeof fromProcess>;
