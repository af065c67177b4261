import { voiceNames } from "../../ui/voice.ts";
import { limits, unzipFiles, ZipRefused } from "../files/zip.ts";
import type { Words } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import type { Incoming } from "./incoming.ts";
import { recognise } from "./marker.ts";

/**
 * What is in a zip, to be shown before it is opened.
 * @throws ZipRefused with a sentence, for what cannot be opened
 */
export async function readZip(
  { lesson, project }: ProjectSession,
  zip: File,
  words: Words["refusals"]["zip"],
): Promise<Incoming> {
  if (zip.size > limits.all) throw new ZipRefused(({ refusals }) => refusals.zip.largeZip(limits.all / 1e6));
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const { files, from } = await recognise(unzipFiles(bytes, project.entry));
  return { title: words.open(zip.name), note: noteOf(from, lesson, project.framework, words), files };
}

function noteOf(
  from: Awaited<ReturnType<typeof recognise>>["from"],
  lesson: string,
  framework: keyof typeof voiceNames,
  words: Words["refusals"]["zip"],
): string {
  if (!from) return words.foreign;
  if (from.framework !== framework)
    return words.otherFramework(voiceNames[from.framework], voiceNames[framework]);
  return from.lesson === lesson ? words.thisLesson : words.otherLesson(from.lesson);
}
