import type { Connection } from "./connection.ts";
import { encodeRequestHead, type HeaderList, headerValues, latin1, type ResponseHead } from "./http-head.ts";
import { ResponseParser } from "./http-response.ts";

export interface OutgoingRequest {
  readonly method: string;
  readonly target: string;
  /** `Host` is required by RFC 9112 3.2 and left to the caller; framing is added here. */
  readonly headers: HeaderList;
  /** A blob is read as it is sent; a stream, whose length nobody knows, is sent in chunks. */
  readonly body?: Body;
}

type Body = Uint8Array | Blob | ReadableStream<Uint8Array> | null;

export interface IncomingResponse extends ResponseHead {
  /** Ends with the response; errors when it is cut off. Cancelling what has not ended resets the connection. */
  readonly body: ReadableStream<Uint8Array>;
  /** After 101: bytes that already belong to the new protocol. */
  readonly rest: Uint8Array;
}

/** Methods for which a server may expect a body, so that its absence is said too (RFC 9110 8.6). */
const withBody = new Set(["POST", "PUT", "PATCH"]);

/**
 * One HTTP/1.1 exchange over a connection that is used for nothing else meanwhile. Resolves with
 * the head as soon as it is there; the body streams. Rejects with HttpSyntaxError, HttpCutOff or ConnectionLost, or
 * with the signal's reason; the connection is then reset.
 *
 * @param keep called after the whole answer was read if the connection can carry another exchange; without it the
 *   server is asked to close
 */
export async function exchange(
  connection: Connection,
  request: OutgoingRequest,
  signal?: AbortSignal,
  keep?: (connection: Connection) => void,
): Promise<IncomingResponse> {
  const abort = () => connection.reset("The request was aborted.");
  signal?.throwIfAborted();
  signal?.addEventListener("abort", abort, { once: true });
  const settle = () => signal?.removeEventListener("abort", abort);
  const answered = connection.onRequest?.(request);
  try {
    const head = encodeRequestHead({ ...request, headers: framed(request, keep !== undefined) });
    let sent = false;
    // An answer may come before the body was read to its end; a failure to send shows when reading.
    send(connection, head, request.body ?? null).then(
      () => {
        sent = true;
      },
      () => undefined,
    );
    const parser = new ResponseParser(request.method);
    const first: Uint8Array[] = [];
    let response: ResponseHead | null = null;
    while (!response) {
      const bytes = await connection.read();
      for (const event of bytes ? parser.push(bytes) : parser.finish()) {
        if (event.type === "head") response = event.head;
        else if (event.type === "body") first.push(event.bytes);
      }
    }
    answered?.(response.status);
    if (response.status === 101) {
      settle();
      return {
        ...response,
        body: new ReadableStream({ start: (controller) => controller.close() }),
        rest: parser.rest,
      };
    }
    const finish = () => {
      settle();
      // What the server has not read of the request by now, it will not; it was told to close as well.
      if (keep && sent && parser.keepAlive && parser.rest.length === 0 && connection.quiet) keep(connection);
      else connection.end();
    };
    const body = bodyStream(connection, parser, first, { settle, finish });
    return { ...response, body, rest: parser.rest };
  } catch (error) {
    settle();
    answered?.(null);
    connection.reset();
    throw signal?.aborted ? signal.reason : error;
  }
}

function framed({ method, headers, body }: OutgoingRequest, kept: boolean): HeaderList {
  const own = headers.filter(
    ([name]) => !["content-length", "transfer-encoding"].includes(name.toLowerCase()),
  );
  const close: HeaderList =
    kept || headerValues(own, "connection").length > 0 ? [] : [["connection", "close"]];
  if (body instanceof Uint8Array) return [...own, ...close, ["content-length", String(body.length)]];
  if (body instanceof Blob) return [...own, ...close, ["content-length", String(body.size)]];
  if (body) return [...own, ...close, ["transfer-encoding", "chunked"]];
  return [...own, ...close, ...(withBody.has(method) ? [["content-length", "0"] as const] : [])];
}

async function send(connection: Connection, head: Uint8Array, body: Body): Promise<void> {
  await connection.write(head);
  if (body instanceof Uint8Array) await sendBytes(connection, body);
  else if (body instanceof Blob) await forEach(body.stream(), (bytes) => sendBytes(connection, bytes));
  else if (body) {
    await forEach(body, async (bytes) => {
      if (bytes.length === 0) return;
      await connection.write(latin1(`${bytes.length.toString(16)}\r\n`));
      await sendBytes(connection, bytes);
      await connection.write(latin1("\r\n"));
    });
    await connection.write(latin1("0\r\n\r\n"));
  }
}

/** In pieces, so that a slow reader holds the writer up before all of it is under way. */
async function sendBytes(connection: Connection, bytes: Uint8Array): Promise<void> {
  const piece = 64 * 1024;
  for (let at = 0; at < bytes.length; at += piece) await connection.write(bytes.subarray(at, at + piece));
}

/** Reads a stream to its end; cancels it when `take` fails, so that its source may stop. */
async function forEach(
  stream: ReadableStream<Uint8Array>,
  take: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  await stream.pipeTo(new WritableStream({ write: take }));
}

function bodyStream(
  connection: Connection,
  parser: ResponseParser,
  first: Uint8Array[],
  { settle, finish }: { readonly settle: () => void; readonly finish: () => void },
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const ready = first.shift();
        if (ready) {
          controller.enqueue(ready);
          return;
        }
        try {
          while (!parser.done) {
            const bytes = await connection.read();
            let gave = false;
            for (const event of bytes ? parser.push(bytes) : parser.finish()) {
              if (event.type !== "body") continue;
              controller.enqueue(event.bytes);
              gave = true;
            }
            if (gave && !parser.done) return;
          }
          controller.close();
          finish();
        } catch (error) {
          settle();
          connection.reset();
          controller.error(error);
        }
      },
      cancel() {
        if (parser.done) {
          finish();
          return;
        }
        settle();
        connection.reset();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Collects a stream. Rejects with RangeError when it holds more than `limit` bytes. */
export async function readAll(
  stream: ReadableStream<Uint8Array>,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    size += next.value.length;
    if (size <= limit) continue;
    await reader.cancel();
    throw new RangeError(`The answer is longer than ${limit} bytes.`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
