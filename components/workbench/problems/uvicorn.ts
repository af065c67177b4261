import type { Reader } from "./traceback.ts";

const notImported = /Error loading ASGI app\. Could not import module "([^"]+)"/;
const noAttribute = /Error loading ASGI app\. Attribute "([^"]+)" not found in module "([^"]+)"/;
const inUse = /address already in use|that port is already in use/i;

/** Reads what uvicorn and runserver say in one line, without a traceback. */
export const serverMessageReader: Reader = {
  line(text) {
    const [, module] = text.match(notImported) ?? [];
    if (module !== undefined) {
      const file = `${module.replaceAll(".", "/")}.py`;
      return [
        {
          severity: "error",
          sentence: `The server looks for the module “${module}”, and there is none.`,
          advice: `The project needs a file “${file}”: create it, or give the renamed file its name back.`,
          place: null,
          original: text,
        },
      ];
    }
    const [, attribute, holder] = text.match(noAttribute) ?? [];
    if (attribute !== undefined && holder !== undefined) {
      return [
        {
          severity: "error",
          sentence: `The server looks for the name “${attribute}” in “${holder}”, and there is none.`,
          advice: `Give the application that name: ${attribute} = FastAPI().`,
          place: { file: `${holder.replaceAll(".", "/")}.py`, line: 1, column: null },
          original: text,
        },
      ];
    }
    if (inUse.test(text)) {
      return [
        {
          severity: "error",
          sentence: "The port is in use: another server answers there already.",
          advice: "Stop the other server, then run again.",
          place: null,
          original: text,
        },
      ];
    }
    return [];
  },
};
