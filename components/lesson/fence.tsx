import type { ReactElement } from "react";
import { highlight } from "../../content/reader/highlight.ts";
import { CodeFigure } from "./code-figure.tsx";

interface FenceProps {
  readonly children: ReactElement<{ readonly className?: string; readonly children: string }>;
}

/** A fenced block of the prose: what is not in a project, such as a request or its answer. */
export async function Fence({ children }: FenceProps) {
  const { className = "", children: text } = children.props;
  const language = /language-(\S+)/.exec(className)?.[1] ?? "text";
  return (
    <CodeFigure
      lines={await highlight(text.replace(/\n$/, ""), language)}
      label={labels[language] ?? "Code"}
    />
  );
}

const labels: Readonly<Record<string, string>> = {
  json: "JSON",
  http: "HTTP exchange",
  python: "Python",
  text: "Output",
  shellscript: "Command",
  sh: "Command",
};
