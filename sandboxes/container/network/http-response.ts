import {
  HttpCutOff,
  HttpSyntaxError,
  headerTokens,
  headerValues,
  isOldVersion,
  parseResponseHead,
  type ResponseHead,
} from "./http-head.ts";

/** Bytes that a head, and a chunk's size line with its extensions, may have. */
const headLimit = 64 * 1024;
const lineLimit = 4096;

export type ResponseEvent =
  | { readonly type: "head"; readonly head: ResponseHead }
  | { readonly type: "body"; readonly bytes: Uint8Array }
  | { readonly type: "end" };

type State = "head" | "length" | "close" | "chunk-size" | "chunk" | "chunk-end" | "trailer" | "done";

/**
 * Reads one final response out of a stream of bytes, cut anywhere (RFC 9112 6.3, 7.1). Interim answers
 * (1xx) are skipped, except 101. Pure: bytes in, events out; {@link HttpSyntaxError} when it is not HTTP.
 */
export class ResponseParser {
  readonly #withoutBody: boolean;
  #state: State = "head";
  #buffer = new Uint8Array(0);
  #remaining = 0;
  /** Whether the connection can carry another exchange afterwards. */
  keepAlive = true;

  /** @param method of the request: an answer to HEAD has no body, whatever its fields say. */
  constructor(method: string) {
    this.#withoutBody = method === "HEAD";
  }

  get done(): boolean {
    return this.#state === "done";
  }

  /** Bytes after the end of the response: after 101, the first of the new protocol. */
  get rest(): Uint8Array {
    return this.#buffer;
  }

  push(bytes: Uint8Array): ResponseEvent[] {
    this.#buffer = concat(this.#buffer, bytes);
    const events: ResponseEvent[] = [];
    while (this.#step(events)) {
      // Each step takes what it can out of the buffer.
    }
    return events;
  }

  /** The server closed the connection. Throws {@link HttpCutOff} when that cut the response off. */
  finish(): ResponseEvent[] {
    if (this.#state === "done") return [];
    if (this.#state === "close") {
      this.#state = "done";
      return [{ type: "end" }];
    }
    const unanswered = this.#state === "head" && this.#buffer.length === 0;
    throw new HttpCutOff(
      unanswered
        ? "The server closed the connection without an answer."
        : "The server closed the connection in the middle of its answer.",
      unanswered,
    );
  }

  #step(events: ResponseEvent[]): boolean {
    switch (this.#state) {
      case "head":
        return this.#head(events);
      case "length":
      case "chunk":
        return this.#counted(events);
      case "close":
        return this.#body(events, this.#buffer.length);
      case "chunk-size":
        return this.#chunkSize();
      case "chunk-end":
        return this.#chunkEnd();
      case "trailer":
        return this.#trailer(events);
      case "done":
        return false;
    }
  }

  #head(events: ResponseEvent[]): boolean {
    // A stray empty line before the status line is tolerated (RFC 9112 2.2).
    while (this.#buffer[0] === 13 || this.#buffer[0] === 10) this.#drop(1);
    const end = endOfHead(this.#buffer);
    if (end === null) {
      if (this.#buffer.length > headLimit) throw new HttpSyntaxError("The answer's headers are too long.");
      return false;
    }
    const text = fromLatin1(this.#buffer.subarray(0, end.at));
    const head = parseResponseHead(text);
    if (isOldVersion(text)) this.keepAlive = false;
    this.#drop(end.next);
    if (head.status < 200 && head.status !== 101) return true;
    events.push({ type: "head", head });
    this.#frame(head, events);
    return true;
  }

  #frame(head: ResponseHead, events: ResponseEvent[]): void {
    const { status, headers } = head;
    if (headerTokens(headers, "connection").includes("close")) this.keepAlive = false;
    const lengths = [...new Set(headerTokens(headers, "content-length"))];
    if (this.#withoutBody || status === 101 || status === 204 || status === 304) {
      this.#end(events);
    } else if (headerValues(headers, "transfer-encoding").length > 0) {
      if (headerTokens(headers, "transfer-encoding").at(-1) !== "chunked") this.#untilClose();
      else this.#state = "chunk-size";
    } else if (lengths.length === 0) {
      this.#untilClose();
    } else {
      const [length = ""] = lengths;
      if (lengths.length > 1 || !/^[0-9]{1,15}$/.test(length))
        throw new HttpSyntaxError(`Content-Length is malformed: ${lengths.join(", ")}.`);
      this.#remaining = Number(length);
      if (this.#remaining === 0) this.#end(events);
      else this.#state = "length";
    }
  }

  #untilClose(): void {
    this.#state = "close";
    this.keepAlive = false;
  }

  #counted(events: ResponseEvent[]): boolean {
    const took = Math.min(this.#remaining, this.#buffer.length);
    const went = this.#body(events, took);
    this.#remaining -= took;
    if (this.#remaining > 0) return false;
    if (this.#state === "length") this.#end(events);
    else this.#state = "chunk-end";
    return went || this.#state === "chunk-end";
  }

  #body(events: ResponseEvent[], count: number): boolean {
    if (count === 0) return false;
    events.push({ type: "body", bytes: this.#buffer.slice(0, count) });
    this.#drop(count);
    return true;
  }

  #chunkSize(): boolean {
    const line = this.#line();
    if (line === null) return false;
    const size = /^([0-9a-fA-F]{1,12})[ \t]*(?:;.*)?$/.exec(line)?.[1];
    if (size === undefined)
      throw new HttpSyntaxError(`A chunk's size is malformed: ${JSON.stringify(line.slice(0, 40))}.`);
    this.#remaining = Number.parseInt(size, 16);
    this.#state = this.#remaining === 0 ? "trailer" : "chunk";
    return true;
  }

  #chunkEnd(): boolean {
    const line = this.#line();
    if (line === null) return false;
    if (line !== "") throw new HttpSyntaxError("A chunk is longer than it says.");
    this.#state = "chunk-size";
    return true;
  }

  #trailer(events: ResponseEvent[]): boolean {
    const line = this.#line();
    if (line === null) return false;
    if (line === "") this.#end(events);
    return true;
  }

  #end(events: ResponseEvent[]): void {
    this.#state = "done";
    events.push({ type: "end" });
  }

  #line(): string | null {
    const end = this.#buffer.indexOf(10);
    if (end < 0) {
      if (this.#buffer.length > lineLimit)
        throw new HttpSyntaxError("A line of the answer's body is too long.");
      return null;
    }
    const line = fromLatin1(this.#buffer.subarray(0, end)).replace(/\r$/, "");
    this.#drop(end + 1);
    return line;
  }

  #drop(count: number): void {
    this.#buffer = this.#buffer.subarray(count);
  }
}

/** Where the empty line begins, and what follows it; a bare LF is taken for CRLF (RFC 9112 2.2). */
function endOfHead(bytes: Uint8Array): { at: number; next: number } | null {
  for (let index = bytes.indexOf(10); index >= 0; index = bytes.indexOf(10, index + 1)) {
    const next = bytes[index + 1] === 13 ? index + 2 : index + 1;
    if (bytes[next] !== 10) continue;
    return { at: bytes[index - 1] === 13 ? index - 1 : index, next: next + 1 };
  }
  return null;
}

function concat(left: Uint8Array<ArrayBuffer>, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(left.length + right.length);
  whole.set(left);
  whole.set(right, left.length);
  return whole;
}

function fromLatin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
