import net from "node:net";

/**
 * Loaded into every process of the stand-in. A WebContainer's network is its tab's own, so that a port is never
 * taken by another program: here each server gets a free port of this machine and the test server is told which.
 */
const { listen } = net.Server.prototype;

net.Server.prototype.listen = function (this: net.Server, ...args: unknown[]) {
  const [port] = args;
  if (typeof port !== "number") return Reflect.apply(listen, this, args);
  this.once("listening", () => {
    const address = this.address();
    const real = typeof address === "object" && address ? address.port : 0;
    process.send?.({ port, real, state: "open" });
    this.once("close", () => process.send?.({ port, real, state: "close" }));
  });
  return Reflect.apply(listen, this, [0, ...args.slice(1)]);
} as typeof listen;
