import type { Framework } from "../../../sandboxes/contract/types.ts";
import { voiceNames } from "../../ui/voice.ts";
import { DiagramFrame, type DiagramProps } from "./frame.tsx";
import { boxHeight, boxWidth, fullWidth } from "./measure.ts";
import { Arrow, Box, Elbow, Label, voiceOf } from "./shapes.tsx";

export interface Path {
  readonly voice?: Framework;
  /** What a request passes, in order. */
  readonly steps: readonly string[];
}

interface Props extends DiagramProps {
  readonly paths: readonly Path[];
}

const between = 26;
const heading = 26;
const row = boxHeight + 26;

/** What a request passes on its way, for one framework or both, one above the other. */
export function RequestPath({ paths, caption }: Props) {
  let y = 0;
  const placed = paths.map((path) => {
    const top = y + (path.voice ? heading : 1);
    const boxes = flow(path.steps);
    y = top + (Math.max(...boxes.map((box) => box.row)) + 1) * row;
    return { path, top, boxes };
  });
  const width = Math.max(...placed.flatMap(({ boxes }) => boxes.map((box) => box.x + box.width))) + 2;
  return (
    <DiagramFrame
      caption={caption}
      width={width}
      height={y - 22}
      told={paths.map(({ voice, steps }) => `${voiceOf(voice)}${steps.join(", then ")}.`)}
    >
      {placed.map(({ path: { voice, steps }, top, boxes }) => (
        <g key={`${voice ?? ""} ${steps.join()}`}>
          {voice ? <Label x={0} y={top - heading / 2} text={voiceNames[voice]} /> : null}
          {boxes.map((box, index) => {
            const next = boxes[index + 1];
            return (
              <g key={box.text}>
                <Box
                  x={box.x}
                  y={top + box.row * row}
                  width={box.width}
                  height={boxHeight}
                  text={box.text}
                  voice={voice}
                />
                {next ? <Step from={box} to={next} top={top} /> : null}
              </g>
            );
          })}
        </g>
      ))}
    </DiagramFrame>
  );
}

interface FlowBox {
  readonly text: string;
  readonly x: number;
  readonly row: number;
  readonly width: number;
}

/** Boxes one after another, in as many rows as the width demands. */
export function flow(steps: readonly string[]): readonly FlowBox[] {
  let x = 1;
  let at = 0;
  return steps.map((text) => {
    const width = boxWidth(text);
    if (x > 1 && x + width > fullWidth) {
      x = 1 + between;
      at += 1;
    }
    const box = { text, x, row: at, width };
    x += width + between;
    return box;
  });
}

interface StepProps {
  readonly from: FlowBox;
  readonly to: FlowBox;
  /** Top of the path's first row. */
  readonly top: number;
}

/** To the next box in the row, or down to the beginning of the next row. */
function Step({ from, to, top }: StepProps) {
  const y = top + from.row * row;
  const end = from.x + from.width;
  if (from.row === to.row) {
    const middle = y + boxHeight / 2;
    return <Arrow from={{ x: end, y: middle }} to={{ x: to.x - 2, y: middle }} />;
  }
  const below = top + to.row * row;
  return (
    <Elbow
      from={{ x: from.x + from.width / 2, y: y + boxHeight }}
      to={{ x: to.x + to.width / 2, y: below - 2 }}
      at={(y + boxHeight + below) / 2 - 2}
    />
  );
}
