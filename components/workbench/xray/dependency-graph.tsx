import * as z from "zod/mini";
import { Graph } from "../../lesson/diagram/graph.tsx";
import { useWords } from "../messages/words.ts";
import type { Place } from "../problems/problem.ts";
import { PlaceLink } from "./place-link.tsx";
import type { TracedRequest } from "./requests.ts";
import { placeOf } from "./waterfall.ts";
import styles from "./xray.module.css";

/** What `xray_asgi.py` tells of an endpoint's dependencies; the endpoint comes first. */
const nodes = z.array(z.looseObject({ name: z.string(), needs: z.array(z.string()) }));

interface Props {
  readonly request: TracedRequest;
  readonly root: string;
  readonly onJump: (place: Place) => void;
}

/** What an endpoint depends on, and what that depends on. */
export function DependencyGraph({ request, root, onJump }: Props) {
  const { xray } = useWords();
  const span = request.spans.find(({ kind }) => kind === "dependencies");
  const parsed = nodes.safeParse(span?.attributes["counterpoint.dependencies"]);
  if (!parsed.success || parsed.data.length === 0)
    return <p className={styles.hint}>{span ? xray.noDepends : xray.noDependencies}</p>;
  const names = new Set(parsed.data.map(({ name }) => name));
  return (
    <>
      <Graph
        caption={xray.graph}
        nodes={parsed.data.map(({ name }, index) => ({
          id: name,
          ...(index === 0 && { voice: "fastapi" as const }),
        }))}
        edges={parsed.data.flatMap(({ name, needs }) =>
          needs.filter((need) => names.has(need)).map((need) => [name, need] as const),
        )}
      />
      <ul className={styles.dependencies}>
        {parsed.data.map(({ name, ...attributes }) => (
          <li key={name}>
            <code>{name}</code> <PlaceLink place={placeOf(attributes, root)} onJump={onJump} />
          </li>
        ))}
      </ul>
    </>
  );
}
