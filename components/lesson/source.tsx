import { join } from "node:path";
import { type ExcerptRange, excerpt } from "../../content/reader/excerpt.ts";
import { highlight, languageOf } from "../../content/reader/highlight.ts";
import { readProject } from "../../content/reader/project.ts";
import { type Locale, messagesOf } from "../messages/locale.ts";
import { frameworkOf, voiceNames } from "../ui/voice.ts";
import { CodeFigure } from "./code-figure.tsx";

export interface SourceProps extends ExcerptRange {
  /** "fastapi/start": the project's folder, in the lesson's. */
  readonly project: string;
  readonly file: string;
  /** Stands in place of the file's name. */
  readonly caption?: string | undefined;
}

/**
 * Code of one of the lesson's projects, cut out when the site is built, so that it cannot drift from what runs.
 * @throws Error naming the file (and the marker) when it is not there, which fails the build.
 */
export async function Source({
  folder,
  project,
  file,
  from,
  to,
  caption,
  locale = "en",
}: SourceProps & { readonly folder: string; readonly locale?: Locale }) {
  const files = await readProject(join(folder, project));
  const text = files[file];
  if (text === undefined)
    throw new Error(`${join(folder, project)}: the prose shows ${file}, which is not there`);
  const { code, firstLine } = excerpt(text, { from, to }, join(folder, project, file));
  const framework = frameworkOf(project);
  const label = caption ?? file;
  return (
    <CodeFigure
      lines={await highlight(code, languageOf(file))}
      label={framework ? `${voiceNames[framework]}, ${label}` : label}
      file={file}
      title={caption}
      place={
        caption === undefined && firstLine > 1 ? messagesOf(locale).lesson.fromLine(firstLine) : undefined
      }
      framework={framework}
    />
  );
}
