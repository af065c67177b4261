import type { Words } from "../messages/words.ts";
import type { Reader } from "./traceback.ts";

const notImported = /Error loading ASGI app\. Could not import module "([^"]+)"/;
const noAttribute = /Error loading ASGI app\. Attribute "([^"]+)" not found in module "([^"]+)"/;
const inUse = /address already in use|that port is already in use/i;

/** Reads what uvicorn and runserver say in one line, without a traceback. */
export const serverMessageReader = (words: Words["explain"]): Reader => ({
  line(original) {
    const [, module] = original.match(notImported) ?? [];
    if (module !== undefined) {
      const said = words.noServerModule(module, fileOf(module));
      return [{ severity: "error", ...said, place: null, original }];
    }
    const [, attribute, holder] = original.match(noAttribute) ?? [];
    if (attribute !== undefined && holder !== undefined) {
      const place = { file: fileOf(holder), line: 1, column: null };
      return [{ severity: "error", ...words.noApplication(attribute, holder), place, original }];
    }
    if (inUse.test(original)) return [{ severity: "error", ...words.portInUse, place: null, original }];
    return [];
  },
});

const fileOf = (module: string) => `${module.replaceAll(".", "/")}.py`;
