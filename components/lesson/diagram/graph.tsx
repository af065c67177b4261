import type { Framework } from "../../../sandboxes/contract/types.ts";
import { DiagramFrame, type DiagramProps } from "./frame.tsx";
import { boxHeight, boxWidth } from "./measure.ts";
import { Arrow, Box, Elbow } from "./shapes.tsx";

export interface GraphNode {
  readonly id: string;
  /** What stands in the box; the id unless given. */
  readonly text?: string;
  readonly voice?: Framework;
}

export type Edge = readonly [from: string, to: string];

interface Props extends DiagramProps {
  readonly nodes: readonly GraphNode[];
  /** Each from who needs to what is needed. */
  readonly edges: readonly Edge[];
}

const between = 64;
const row = boxHeight + 18;
const lane = 14;

/**
 * What needs what, from left to right: dependencies, imports.
 * @throws Error naming an edge to or from no node, or a node that needs itself in the end
 */
export function Graph({ nodes, edges, caption }: Props) {
  const { places, width, height } = graphLayout(nodes, edges);
  /** Edges beyond the next column go below all boxes, each in a lane of its own. */
  const longs = edges.flatMap(([from, to], index) =>
    (places.get(to)?.column ?? 0) - (places.get(from)?.column ?? 0) > 1 ? [index] : [],
  );
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.text ?? id;
  return (
    <DiagramFrame
      caption={caption}
      width={width}
      height={height + longs.length * lane + 6}
      told={edges.map(([from, to]) => `${nameOf(from)} needs ${nameOf(to)}.`)}
    >
      {edges.map(([from, to], index) => {
        const start = places.get(from);
        const end = places.get(to);
        if (!start || !end) return null;
        const long = longs.indexOf(index);
        return long < 0 ? (
          <Arrow
            key={`${from} ${to}`}
            from={{ x: start.x + start.width, y: start.y + boxHeight / 2 }}
            to={{ x: end.x - 2, y: end.y + boxHeight / 2 }}
          />
        ) : (
          <Elbow
            key={`${from} ${to}`}
            from={{ x: start.x + start.width * 0.4, y: start.y + boxHeight }}
            to={{ x: end.x + end.width * 0.3 + long * 6, y: end.y + boxHeight + 2 }}
            at={height + (long + 0.5) * lane}
          />
        );
      })}
      {nodes.map(({ id, voice }) => {
        const place = places.get(id);
        return place ? (
          <Box
            key={id}
            x={place.x}
            y={place.y}
            width={place.width}
            height={boxHeight}
            text={nameOf(id)}
            voice={voice}
          />
        ) : null;
      })}
    </DiagramFrame>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly column: number;
}

/**
 * Each node stands in the column after the last of those that need it.
 * @throws Error naming an edge to or from no node, or a node that needs itself in the end
 */
export function graphLayout(nodes: readonly GraphNode[], edges: readonly Edge[]) {
  for (const edge of edges)
    for (const id of edge)
      if (!nodes.some((node) => node.id === id))
        throw new Error(`Graph: an edge names "${id}", which is no node`);
  const depths = new Map<string, number>();
  const depthOf = (id: string, path: readonly string[]): number => {
    if (path.includes(id)) throw new Error(`Graph: "${id}" needs itself`);
    const known = depths.get(id);
    if (known !== undefined) return known;
    const users = edges.filter(([, to]) => to === id).map(([from]) => depthOf(from, [...path, id]) + 1);
    const depth = Math.max(0, ...users);
    depths.set(id, depth);
    return depth;
  };
  const columns: GraphNode[][] = [];
  for (const node of nodes) {
    const depth = depthOf(node.id, []);
    columns[depth] = [...(columns[depth] ?? []), node];
  }
  const tallest = Math.max(...columns.map((column) => column.length));
  const places = new Map<string, Place>();
  let x = 1;
  for (const [depth, column] of columns.entries()) {
    const width = Math.max(...column.map(({ id, text }) => boxWidth(text ?? id)));
    const top = ((tallest - column.length) * row) / 2 + 1;
    for (const [index, { id }] of column.entries())
      places.set(id, { x, y: top + index * row, width, column: depth });
    x += width + between;
  }
  return { places, width: x - between + 1, height: tallest * row - 12 };
}
