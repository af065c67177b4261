import { builtInHost } from "../hosts/built-in.ts";
import { exposeContract } from "./expose.ts";

/** Entry: the page that runs the contract on the built-in host. */
await exposeContract(builtInHost);
