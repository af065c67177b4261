import type { ExportOptions, FileSystemTree, SpawnOptions } from "@webcontainer/api";
import type { Container } from "../../container/client/container.ts";
import { fileSystemApi } from "../../container/client/file-system.ts";
import { externalTree, flatTree } from "../../container/client/trees.ts";
import { workdirPath } from "../../container/headless/paths.ts";
import { serializeOptions, serializeTree } from "../../container/headless/serialize.ts";
import { PROJECT_ROOT } from "../../container/process/assets.ts";
import { remoteFiles } from "../../remote/remote-files.ts";
import { RemoteProcesses } from "../../remote/remote-process.ts";
import { bringImage, deliver, hostFolder, readOffer } from "./deliver.ts";
import { HostEvents, listenTo } from "./events.ts";
import { Ports } from "./ports.ts";
import { startHost } from "./start-host.ts";

/**
 * Makes a WebContainer that knows Node into one that knows Python: puts the Node host into it, starts it, and
 * answers the same API from there. Files, commands and `localhost` are the host's; ports and previews are the
 * container's.
 *
 * @param offer address on this site of what is put into the container
 * @throws HostUnfit, HostGone, or what fetching the bundle throws
 */
export async function bootOnWebContainer(container: Container, offer: string): Promise<Container> {
  const { bundle, image } = await readOffer(offer);
  await deliver(bundle, hostFolder, container.fs);

  const events = new HostEvents();
  const ports = new Ports();
  container.on("server-ready", (port, url) => ports.container(port, url));
  container.on("port", (port, state) => state === "close" && ports.container(port, null));
  let processes: RemoteProcesses | null = null;
  let over = false;

  const line = await startHost(container, (message, from) => {
    switch (message.type) {
      case "image-wanted":
        return void bringImage(image, container.fs, from);
      case "port":
        return ports.sandbox(message.port, message.state);
      case "changes":
        return events.changed(message.changes);
      case "trouble":
        return events.trouble(message.message);
      case "notice":
        return console.warn(message.text);
      default:
        return processes?.receive(message);
    }
  });
  const running = new RemoteProcesses(line);
  processes = running;
  void line.lost.then(({ message }) => {
    running.end();
    if (!over) events.trouble(message);
  });
  const files = remoteFiles(line);

  return {
    fs: fileSystemApi(files, (listener) => events.watch(listener)),
    spawn: ((command: string, second?: string[] | SpawnOptions, third?: SpawnOptions) =>
      Array.isArray(second)
        ? running.spawn(command, second, third)
        : running.spawn(command, [], second)) as Container["spawn"],
    async mount(tree: FileSystemTree | Uint8Array | ArrayBuffer, options) {
      const { entries, body } = flatTree(tree);
      await files.mount(workdirPath(options?.mountPoint ?? ""), entries, body);
    },
    export: (async (path: string, options: ExportOptions = {}) => {
      const wanted = serializeOptions.parse({ format: "json", ...options });
      const bytes = serializeTree(await files.export(workdirPath(path)), wanted);
      return wanted.format === "json" ? externalTree(bytes) : bytes;
    }) as Container["export"],
    on: listenTo(container, events, ports),
    setPreviewScript: (source, options) => container.setPreviewScript(source, options),
    path: "/usr/local/bin:/usr/bin:/bin",
    workdir: PROJECT_ROOT,
    teardown() {
      over = true;
      line.close("The sandbox was torn down.");
      container.teardown();
    },
  };
}
