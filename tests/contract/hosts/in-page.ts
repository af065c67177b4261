import { httpClientDoor } from "../doors/http-client.ts";
import { previewDoor } from "../doors/preview.ts";
import type { Booted, Container } from "../host.ts";

/** A container that a page has booted, with its doors. */
export function bootedInPage(container: Container): Booted {
  const [preview, command] = [previewDoor(container), httpClientDoor(container)];
  let port = 8100;
  let over = false;
  return {
    container: {
      workdir: container.workdir,
      fs: container.fs,
      mount: container.mount.bind(container),
      export: container.export.bind(container),
      spawn: container.spawn.bind(container),
      on: container.on.bind(container),
      teardown() {
        container.teardown();
        over = true;
      },
    },
    door: (name) => (name === "preview" ? preview : command),
    freePort: async () => port++,
    async close() {
      preview.close();
      command.close();
      if (!over) container.teardown();
    },
  };
}
