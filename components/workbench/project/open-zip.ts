import { voiceNames } from "../../ui/voice.ts";
import { limits, unzipFiles, ZipRefused } from "../files/zip.ts";
import type { ProjectSession } from "../session/project-session.ts";
import type { Incoming } from "./incoming.ts";
import { recognise } from "./marker.ts";

/**
 * What is in a zip, to be shown before it is opened.
 * @throws ZipRefused with a sentence, for what cannot be opened
 */
export async function readZip({ lesson, project }: ProjectSession, zip: File): Promise<Incoming> {
  if (zip.size > limits.all) throw new ZipRefused(`Zips up to ${limits.all / 1e6} MB can be opened.`);
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const { files, from } = await recognise(unzipFiles(bytes, project.entry));
  return { title: `Open ${zip.name}?`, note: noteOf(from, lesson, project.framework), files };
}

function noteOf(
  from: Awaited<ReturnType<typeof recognise>>["from"],
  lesson: string,
  framework: keyof typeof voiceNames,
): string {
  if (!from) return "This zip was not downloaded from this site.";
  if (from.framework !== framework)
    return `This is a ${voiceNames[from.framework]} project, and you open it in the ${voiceNames[framework]} workbench.`;
  if (from.lesson !== lesson) return `This project was downloaded from another lesson, “${from.lesson}”.`;
  return "This project was downloaded from this lesson; what the download had added to it is left out.";
}
