import { ConnectionLost } from "../network/connection.ts";
import { exchange } from "../network/http.ts";
import { PreviewFailure } from "./answers.ts";
import type { HttpCall, HttpExchange } from "./gateway.ts";
import type { Sandbox } from "./sandbox.ts";

/** One exchange over a loopback connection of its own. Rejects with {@link PreviewFailure}. */
export async function sendToPort(
  sandbox: Sandbox,
  port: number,
  { method, path, headers, body }: HttpCall,
  signal: AbortSignal,
): Promise<HttpExchange> {
  const connection = await sandbox.connect(port).catch(() => {
    throw new PreviewFailure({ type: "not-listening", port });
  });
  try {
    return await exchange(connection, { method, target: path, headers, body }, signal);
  } catch (error) {
    if (error instanceof ConnectionLost && !signal.aborted) {
      throw new PreviewFailure({ type: "server-died", port });
    }
    throw error;
  }
}
