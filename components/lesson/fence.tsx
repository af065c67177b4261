import type { ReactElement } from "react";
import { highlight } from "../../content/reader/highlight.ts";
import { type Locale, messagesOf } from "../messages/locale.ts";
import { CodeFigure } from "./code-figure.tsx";

interface FenceProps {
  readonly locale?: Locale;
  readonly children: ReactElement<{ readonly className?: string; readonly children: string }>;
}

/** A fenced block of the prose: what is not in a project, such as a request or its answer. */
export async function Fence({ locale = "en", children }: FenceProps) {
  const { lesson: texts } = messagesOf(locale);
  const { className = "", children: text } = children.props;
  const language = /language-(\S+)/.exec(className)?.[1] ?? "text";
  return (
    <CodeFigure
      lines={await highlight(text.replace(/\n$/, ""), language)}
      label={texts.fences[language] ?? texts.code}
    />
  );
}
