import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { lessonFolders, slugOf } from "../../content/reader/folders.ts";
import { readLesson } from "../../content/reader/index.ts";
import { translatedLessons } from "../../content/reader/translated.ts";
import * as diagrams from "./diagram/index.ts";
import { Source, type SourceProps } from "./source.tsx";

/** What the build would find, without building: each lesson's prose is drawn, except what needs a browser. */
const slugs = (await lessonFolders()).map((place) => [slugOf(place), undefined] as const);
const german = (await translatedLessons()).map((slug) => [slug, "de"] as const);

const Through = ({ children }: { children?: ReactNode }) => children;
const Nothing = () => null;

test.each([...slugs, ...german])(
  "%s (%s): the code that the prose shows is there, and its diagrams can be drawn",
  async (slug, language) => {
    const { Content, folder } = await readLesson(slug, language);
    const shown: SourceProps[] = [];
    const collect = (props: SourceProps) => {
      shown.push(props);
      return null;
    };
    const components = {
      ...diagrams,
      Aside: Through,
      Claim: Nothing,
      Compare: Through,
      Django: Through,
      Exercise: Through,
      FastAPI: Through,
      Source: collect,
      Workbenches: Nothing,
    };
    expect(renderToStaticMarkup(<Content components={components} />)).toContain("<h2");
    for (const props of shown) expect(await Source({ ...props, folder })).toBeTruthy();
  },
);
