import { createServer } from "node:net";
import { bootNodeWebContainer } from "../../../sandboxes/node/web-container.ts";
import { httpClientDoor } from "../doors/http-client.ts";
import { tcpDoor } from "../doors/tcp.ts";
import type { Host } from "../host.ts";

/** The container without a browser; its ports are real ones of this machine. */
export const nodeHost: Host = {
  profile: { name: "Node", doors: ["tcp", "http-client"], limits: {} },
  async boot() {
    const container = await bootNodeWebContainer();
    const command = httpClientDoor(container);
    let over = false;
    return {
      container: {
        ...container,
        teardown() {
          over = true;
          container.teardown();
        },
      },
      door: (name) => (name === "tcp" ? tcpDoor : command),
      freePort,
      async close() {
        command.close();
        if (!over) container.teardown();
      },
    };
  },
};

/** The system names a port that is free; taken again by another program in between is a risk one can take. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === "object" && address) resolve(address.port);
        else reject(new Error("The system named no port."));
      });
    });
  });
}
