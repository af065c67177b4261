import "../../protocol/no-eval.ts";
import { scriptConfiguration } from "../../protocol/preview.ts";
import { BOOTSTRAP_KEY } from "../keys.ts";
import { emulateCookies } from "./cookies.ts";
import { reportErrors } from "./errors.ts";
import { joinFrame } from "./frame.ts";
import { tellLeaving } from "./leaving.ts";
import { keepLinksInside } from "./links.ts";
import { send } from "./send.ts";
import { installWebSocket } from "./web-socket.ts";

/** Entry: the classic script that is put in front of every HTML page of a preview. */
const element = document.currentScript;
const configuration = scriptConfiguration.parse(JSON.parse(element?.dataset.configuration ?? "null"));
emulateCookies(configuration.cookies, send);
installWebSocket(configuration.port, send);
tellLeaving(send);
keepLinksInside();
joinFrame(configuration.site, configuration.port);
reportErrors(configuration.errors, send);
element?.remove();
// The page came through the service worker: see bootstrap.ts.
sessionStorage.removeItem(BOOTSTRAP_KEY);
