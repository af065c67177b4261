import * as z from "zod/mini";

/** Nanoseconds on a clock of the server's process, whose beginning means nothing. */
const time = z.int();

/**
 * What the command `server-spans` prints, a line each: a piece of work that a server did for a request, in the model
 * of OpenTelemetry, with attributes named by its semantic conventions where it has names. Children may come before
 * their parents, because a span is told when it has ended.
 */
export const serverSpan = z.object({
  /** 32 hexadecimal digits: of the header `traceparent` where the request had one. */
  trace: z.string(),
  /** 16 hexadecimal digits. */
  id: z.string(),
  parent: z.nullable(z.string()),
  kind: z.enum([
    "request",
    "middleware",
    "routing",
    "dependencies",
    "dependency",
    "validation",
    "view",
    "sql",
    "template",
    "serialisation",
    "background",
    /** Of the program's own, by way of `opentelemetry.trace`. */
    "custom",
  ]),
  /** The instrumentation that told of it; empty for the sandbox's own probes. */
  scope: z.string(),
  name: z.string(),
  start: time,
  end: time,
  /** The thread in which it began; `loop` when an event loop runs there. */
  thread: z.object({ id: z.int(), name: z.string(), loop: z.boolean() }),
  /** Of a request under ASGI: when it was suspended and went on, alternating; in between its thread was free. */
  suspended: z.array(time),
  error: z.nullable(z.string()),
  attributes: z.record(z.string(), z.unknown()),
});
export type ServerSpan = z.infer<typeof serverSpan>;
