/** A server-sent event (HTML standard, section 9.2). */
export interface ServerSentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** Reads an event stream event by event; the part of the standard's parser that the cases need. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #pending = "";

  constructor(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
    this.#reader = body.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** The next event that has data, or null at the end. */
  async next(): Promise<ServerSentEvent | null> {
    for (;;) {
      const end = this.#pending.indexOf("\n\n");
      if (end < 0) {
        const { done, value } = await this.#reader.read();
        if (done) return null;
        this.#pending += value;
        continue;
      }
      const block = this.#pending.slice(0, end).split("\n");
      this.#pending = this.#pending.slice(end + 2);
      const field = (name: string) =>
        block
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).trimStart());
      const data = field("data");
      if (data.length > 0)
        return {
          id: field("id").at(-1) ?? "",
          event: field("event").at(-1) ?? "message",
          data: data.join("\n"),
        };
    }
  }
}
