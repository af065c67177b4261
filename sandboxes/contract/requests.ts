import type { ServerReach } from "./bench.ts";
import type { ConnectOptions, Conversation, Requests, ResponseStream } from "./context.ts";
import { openConversation } from "./conversation.ts";
import type { Recorder } from "./recorder.ts";
import { openStream } from "./stream.ts";
import { HttpFailure, type HttpRequest } from "./types.ts";

const defaultTimeout = 10_000;

/** Ways to speak to a server; all that is said is recorded, and what is left open is closed when the check ends. */
export function recordedRequests(reach: ServerReach, recorder: Recorder, signal: AbortSignal): Requests {
  const recording = async <T>(request: HttpRequest, work: () => Promise<T>) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof HttpFailure)
        recorder.exchange({ request, response: { failure: error.code, message: error.message } });
      throw error;
    }
  };
  const send: Requests["send"] = (given) => {
    const request = { timeout: defaultTimeout, ...given };
    return recording(request, async () => {
      const response = await reach.send(request, signal);
      recorder.exchange({ request, response });
      return response;
    });
  };
  return {
    send,
    async together(requests) {
      const started = performance.now();
      const responses = await Promise.all(requests.map(send));
      return { responses, milliseconds: performance.now() - started };
    },
    stream: (given): Promise<ResponseStream> => {
      const request = { timeout: defaultTimeout, ...given };
      return recording(request, async () => {
        const source = await reach.stream(request, signal);
        const { stream, soFar } = openStream(source);
        recorder.onEnd(() => {
          stream.close();
          const { status, headers } = source;
          const body = new TextEncoder().encode(soFar());
          recorder.exchange({
            request,
            response: { status, headers, statusText: "", body, milliseconds: 0 },
          });
        });
        return stream;
      });
    },
    async connect(path: string, options: ConnectOptions = {}): Promise<Conversation> {
      const say = recorder.conversation(path);
      const socket = await reach.connect({ path, ...options }, signal);
      const conversation = openConversation(socket, say);
      recorder.onEnd(() => conversation.close());
      return conversation;
    },
  };
}
