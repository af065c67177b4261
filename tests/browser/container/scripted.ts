import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as z from "zod";

const reply = z.object({
  status: z.int().default(200),
  headers: z.array(z.tuple([z.string(), z.string()])).default([]),
  body: z.string().default("<title>x</title>"),
});
const script = reply.extend({ preflight: reply.default({ status: 405, headers: [], body: "" }) });
export type Script = z.input<typeof script>;

/** The path at which a scripted server answers so. */
export const scripted = (answer: Script) => `/?script=${encodeURIComponent(JSON.stringify(answer))}`;

/** `projects/scripted/scripted.py` as a real server of this machine, for a browser to judge by. */
export async function serveScripted(): Promise<{ readonly origin: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://localhost");
    const wanted = script.parse(JSON.parse(searchParams.get("script") ?? "{}"));
    const options = request.method === "OPTIONS";
    const { status, headers, body } = options ? wanted.preflight : wanted;
    const content = options ? "" : body;
    response.writeHead(
      status,
      [...headers, ["Content-Type", "text/html"], ["Content-Length", String(content.length)]].flat(),
    );
    request.resume().on("end", () => response.end(content));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
