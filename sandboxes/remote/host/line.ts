import { StringDecoder } from "node:string_decoder";
import { type FromNodeHost, type ToNodeHost, toNodeHost } from "../../container/protocol/node-host.ts";
import { FrameReader, frame, marks } from "../frames.ts";

/** The host's end of the line to the page: this process's standard input and output. */
export interface Line {
  send(message: FromNodeHost): void;
  /** Calls back for every message, one after another. */
  receive(listener: (message: ToNodeHost) => void): void;
  /** Resolves when the page has gone, or sent what no page sends; the reason in a sentence. */
  readonly closed: Promise<string>;
}

type Input = Pick<NodeJS.ReadStream, "on" | "setRawMode" | "isTTY">;
type Output = Pick<NodeJS.WriteStream, "write" | "on">;

export function openLine(input: Input, output: Output): Line {
  const { promise: closed, resolve: close } = Promise.withResolvers<string>();
  const reader = new FrameReader(marks.toHost);
  const decoder = new StringDecoder("utf8");
  // A terminal would echo what comes and hold it back until a line is whole.
  if (input.isTTY) input.setRawMode(true);
  output.on("error", () => close("Nobody reads any more."));
  return {
    closed,
    send: (message) => void output.write(frame(marks.fromHost, message)),
    receive(listener) {
      input.on("data", (bytes: Buffer) => {
        try {
          for (const message of reader.push(decoder.write(bytes)).messages)
            listener(toNodeHost.parse(message));
        } catch (error) {
          close(`A message was damaged: ${error instanceof Error ? error.message : error}`);
        }
      });
      input.on("end", () => close("The page has gone."));
    },
  };
}
