import type { Metadata } from "next";
import { TableOfContents } from "../../components/lesson/table-of-contents.tsx";
import { chapters } from "../../content/course.ts";
import { listLessons } from "../../content/reader/index.ts";

export const metadata: Metadata = {
  title: "Lessons",
  description:
    "Nineteen chapters, each a contrast between FastAPI and Django, in lessons that run in the page.",
};

export default async function LessonsPage() {
  return <TableOfContents locale="en" chapters={chapters} lessons={await listLessons()} />;
}
