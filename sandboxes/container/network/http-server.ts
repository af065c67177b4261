import type { Connection } from "./connection.ts";
import { latin1 } from "./http-head.ts";

export interface ServedResponse {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
}

/** Bytes of a request's head that are read at most. */
const longestHead = 16 * 1024;
const requestLine = /^(GET|HEAD) (\/[!-~]*) HTTP\/1\.[01]\r\n/;

/**
 * Answers the one request of a connection, without a body, and closes it: enough for a server of the
 * sandbox's own (RFC 9112). A connection that is lost meanwhile is nobody's loss.
 * @param respond told the target, such as "/path?query"
 */
export async function serveOnce(
  connection: Connection,
  respond: (target: string) => Promise<ServedResponse>,
): Promise<void> {
  try {
    const head = await readHead(connection);
    const [, method, target] = requestLine.exec(head) ?? [];
    const response: ServedResponse = target
      ? await respond(target)
      : { status: 400, type: "text/plain", body: latin1("Only GET is understood.\n") };
    const { status, type, body } = response;
    await connection.write(
      latin1(
        `HTTP/1.1 ${status} ${status < 400 ? "OK" : "Not OK"}\r\nContent-Type: ${type}\r\n` +
          `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
      ),
    );
    if (method !== "HEAD") await connection.write(body);
    connection.end();
  } catch {
    connection.reset();
  }
}

async function readHead(connection: Connection): Promise<string> {
  let text = "";
  const decoder = new TextDecoder("latin1");
  while (!text.includes("\r\n\r\n") && text.length < longestHead) {
    const bytes = await connection.read();
    if (!bytes) break;
    text += decoder.decode(bytes, { stream: true });
  }
  return text;
}
