import type { Bench } from "./bench.ts";
import { NotPossibleHere } from "./failures.ts";
import { fetchClient } from "./fetch-client.ts";

const onlyInContainer = async (): Promise<never> => {
  throw new NotPossibleHere("This check needs the server to run in the container.");
};

/**
 * Reaches a server at `origin` ("http://localhost:8000") with requests alone: for a project that runs on a real
 * machine. Checks that need more cannot be carried out there, and say so.
 */
export function remoteBench(origin: string): Bench {
  return {
    server: { ...fetchClient(origin), stream: onlyInContainer, connect: onlyInContainer },
    project: null,
  };
}
