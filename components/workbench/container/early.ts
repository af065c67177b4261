import { hostKey } from "../../settings/host-key.ts";
import { begin } from "./begun.ts";
import { bodyOf } from "./body.ts";
import { bootBuiltIn } from "./built-in.ts";
import { isFamiliar } from "./familiar.ts";
import { savesData } from "./saves-data.ts";
import { storeName } from "./store-name.ts";
import { missingCapabilities } from "./support.ts";

/**
 * Entry of a small script of its own that a lesson's page runs before its other scripts. For a reader who has
 * run servers here before it begins the sandbox, which then boots beside the page instead of after it; the
 * workbench takes what was begun, and reports what failed.
 */
const [, lesson] = /^\/lessons\/([^/]+\/[^/]+)\/?$/.exec(location.pathname) ?? [];
const elsewhere = () => (localStorage.getItem(hostKey) ?? "built-in") !== "built-in";

if (
  lesson !== undefined &&
  isFamiliar() &&
  !savesData() &&
  !elsewhere() &&
  missingCapabilities(globalThis).length === 0
)
  begin(storeName(lesson), async () => {
    // The client frames the sandbox there.
    await bodyOf(document);
    return bootBuiltIn(storeName(lesson));
  });
