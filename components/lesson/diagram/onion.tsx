import styles from "./diagram.module.css";
import { DiagramFrame, type DiagramProps } from "./frame.tsx";
import { boxHeight, boxWidth, textWidth } from "./measure.ts";
import { Arrow, Box, Label } from "./shapes.tsx";

interface Props extends DiagramProps {
  /** Outermost first. */
  readonly layers: readonly string[];
  /** What they surround. */
  readonly core: string;
}

/** Room between a layer and the next: for its name above, for arrows beside. */
const above = 30;
const beside = 26;
const margin = 44;

/** Layers around a core, through which a request goes in and its response out: middleware. */
export function Onion({ layers, core, caption }: Props) {
  const inner = Math.max(boxWidth(core), ...layers.map((name, depth) => needed(name, layers.length - depth)));
  const width = inner + 2 * (margin + beside * layers.length);
  const height = boxHeight + layers.length * (above + beside / 2) + 2;
  const middle = above * layers.length + boxHeight / 2 + 1;
  const left = margin + beside * layers.length;
  return (
    <DiagramFrame caption={caption} width={width} height={height} told={told(layers, core)}>
      {layers.map((name, depth) => {
        const x = margin + beside * depth;
        const y = 1 + above * depth;
        return (
          <g key={name}>
            <rect
              className={styles.layer}
              x={x}
              y={y}
              width={width - 2 * x}
              height={height - y - 1 - (beside / 2) * depth}
              rx={6}
            />
            <Label x={x + 10} y={y + above / 2} text={name} />
          </g>
        );
      })}
      <g className={styles.core}>
        <Box x={left} y={middle - boxHeight / 2} width={inner} height={boxHeight} text={core} />
      </g>
      <Arrow from={{ x: 2, y: middle }} to={{ x: left - 2, y: middle }} />
      <Arrow from={{ x: left + inner + 2, y: middle }} to={{ x: width - 2, y: middle }} />
    </DiagramFrame>
  );
}

/** Width of the core for a layer's name to fit into the layer, which is wider by what lies between. */
const needed = (name: string, inside: number) => textWidth(name) + 20 - 2 * beside * inside;

function told(layers: readonly string[], core: string): readonly string[] {
  return [
    ...layers.map((name) => `The request enters ${name}.`),
    `It reaches ${core}.`,
    ...layers.toReversed().map((name) => `The response leaves ${name}.`),
  ];
}
