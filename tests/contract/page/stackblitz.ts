import { stackblitzHost } from "../hosts/stackblitz.ts";
import { exposeContract } from "./expose.ts";

/** Entry: the page that runs the contract on StackBlitz's host. */
await exposeContract(stackblitzHost);
