import { createHttpChannel } from "../../../sandboxes/checking/http.ts";
import type { Container, Door } from "../host.ts";

/** The container's own command, as the site's request sender and the checks use it. */
export function httpClientDoor(container: Container): Door & { close(): void } {
  const channel = createHttpChannel(() => container.spawn("http-client"));
  return {
    name: "http-client",
    async request(port, { method = "GET", path, headers = [], body, signal }) {
      const request = { method, path, headers, timeout: 60_000, ...(body !== undefined && { body }) };
      const answer = await channel.client(port).send(request, signal);
      return {
        status: answer.status,
        headers: answer.headers.map(([name, value]) => [name.toLowerCase(), value] as const),
        body: new Blob([new Uint8Array(answer.body)]).stream(),
      };
    },
    close: () => channel.close(),
  };
}
