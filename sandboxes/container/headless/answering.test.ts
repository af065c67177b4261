import * as Comlink from "comlink";
import { describe, expect, it } from "vitest";
import { answerEveryCall } from "./answering.ts";

/** What a client has of an object that calls take time in; `finish` lets them end. */
async function client() {
  const wait = Promise.withResolvers<string>();
  const root = new MessageChannel();
  Comlink.expose(
    { files: () => Comlink.proxy({ read: () => wait.promise, name: () => "files" }) },
    root.port1 as unknown as Comlink.Endpoint,
  );
  const remote = Comlink.wrap<{ files(): { read(): Promise<string>; name(): string } }>(
    root.port2 as unknown as Comlink.Endpoint,
  );
  const files = await remote.files();
  const close = () => {
    root.port1.close();
    root.port2.close();
  };
  return {
    files: files as unknown as Comlink.Remote<{ read(): Promise<string>; name(): string }>,
    wait,
    close,
  };
}

answerEveryCall();

describe("a proxy that is released", () => {
  it("answers the calls that are under way first", async () => {
    const { files, wait, close } = await client();
    const reading = files.read();
    const named = files.name();
    (files as Comlink.ProxyMethods & typeof files)[Comlink.releaseProxy]();
    expect(await named).toBe("files");
    wait.resolve("text");
    expect(await reading).toBe("text");
    close();
  });

  it("passes on that such a call failed", async () => {
    const { files, wait, close } = await client();
    const reading = files.read();
    const named = files.name();
    (files as Comlink.ProxyMethods & typeof files)[Comlink.releaseProxy]();
    await named;
    wait.reject(new Error("The sandbox was torn down."));
    await expect(reading).rejects.toThrow("The sandbox was torn down.");
    close();
  });
});
