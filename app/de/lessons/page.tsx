import type { Metadata } from "next";
import { TableOfContents } from "../../../components/lesson/table-of-contents.tsx";
import { chaptersInGerman } from "../../../content/course.de.ts";
import { chapters } from "../../../content/course.ts";
import { listTranslatedLessons } from "../../../content/reader/index.ts";

export const metadata: Metadata = {
  title: "Lektionen",
  description: "Neunzehn Kapitel, jedes ein Gegensatz zwischen FastAPI und Django.",
};

export default async function GermanLessonsPage() {
  const titled = chapters.map((chapter) => ({ ...chapter, ...chaptersInGerman[chapter.slug] }));
  return <TableOfContents locale="de" chapters={titled} lessons={await listTranslatedLessons()} />;
}
