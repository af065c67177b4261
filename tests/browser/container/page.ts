import { WebContainer, type WebContainerProcess } from "@webcontainer/api";

/**
 * Entry of the test page: the unmodified client and a few lines that a test can call from outside, because
 * what the client returns cannot leave the page.
 */
declare global {
  // Read by the npm client: the page that answers its protocol.
  var WEBCONTAINER_API_IFRAME_URL: string | undefined;
  var harness: Harness;
}

export class Harness {
  container: WebContainer | null = null;
  /** What `preview-message` brought, oldest first. */
  readonly messages: unknown[] = [];
  readonly urls = new Map<number, string>();
  readonly outputs = new Map<number, string>();
  readonly #processes: WebContainerProcess[] = [];
  readonly #ready = new EventTarget();

  /** @param name keeps the files under it; without one they go with the page */
  async boot(name?: string): Promise<void> {
    globalThis.WEBCONTAINER_API_IFRAME_URL = `${location.protocol}//sandbox.${location.host}/headless`;
    const container = await WebContainer.boot({
      coep: "require-corp",
      forwardPreviewErrors: true,
      ...(name === undefined ? {} : { workdirName: name }),
    });
    container.on("server-ready", (port, url) => {
      this.urls.set(port, url);
      this.#ready.dispatchEvent(new Event(String(port)));
    });
    container.on("port", (port, type) => {
      if (type === "close") this.urls.delete(port);
    });
    container.on("preview-message", (message) => void this.messages.push(message));
    this.container = container;
  }

  get booted(): WebContainer {
    if (!this.container) throw new Error("boot() first");
    return this.container;
  }

  /** @returns a number that stands for the process */
  async spawn(command: string, args: string[]): Promise<number> {
    const process = await this.booted.spawn(command, args);
    const id = this.#processes.push(process) - 1;
    this.outputs.set(id, "");
    void process.output.pipeTo(
      new WritableStream({
        write: (text) => void this.outputs.set(id, this.outputs.get(id) + text),
      }),
    );
    return id;
  }

  exit(id: number): Promise<number> {
    return this.#process(id).exit;
  }

  kill(id: number): void {
    this.#process(id).kill();
  }

  /** The address of a server's previews, once it is ready. */
  async ready(port: number): Promise<string> {
    if (!this.urls.has(port)) {
      await new Promise((resolve) => this.#ready.addEventListener(String(port), resolve, { once: true }));
    }
    return this.urls.get(port) ?? "";
  }

  /** Shows a page of a server, framed as the site frames it. */
  show(url: string, name: string): void {
    const frame = document.createElement("iframe");
    frame.name = name;
    frame.src = url;
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-modals allow-downloads");
    frame.allow = "cross-origin-isolated";
    frame.width = "700";
    frame.height = "500";
    document.body.append(frame);
  }

  #process(id: number): WebContainerProcess {
    const process = this.#processes[id];
    if (!process) throw new Error(`no process ${id}`);
    return process;
  }
}

globalThis.harness = new Harness();
