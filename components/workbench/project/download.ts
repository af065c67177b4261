import * as z from "zod/mini";
import { saveAs } from "../files/save-as.ts";
import type { Files } from "../files/store.ts";
import { unzipFiles, ZipRefused, zipFiles } from "../files/zip.ts";
import type { Words } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { markerFile, markerOf } from "./marker.ts";
import { filesForOutside, type LockedPackages, nameOf } from "./outside.ts";

const lockedPackages = z.object({ python: z.string(), packages: z.record(z.string(), z.string()) });

/**
 * Offers the project as a zip of one folder that runs on any machine with Python.
 * @param all with what programs wrote: databases, uploads. Rejects then when there is no container.
 */
export async function downloadProject(session: ProjectSession, all: boolean, words: Words): Promise<void> {
  await session.files.flush();
  const zip = all ? await session.zip() : null;
  const name = nameOf({ lesson: session.lesson, framework: session.project.framework });
  try {
    const files = zip ? unzipFiles(zip, session.project.entry) : session.files.files.get();
    const whole = await completed(session, files, words);
    saveAs(
      zipFiles(new Map([...whole].map(([path, content]) => [`${name}/${path}`, content]))),
      `${name}.zip`,
    );
  } catch (error) {
    // Programs wrote more than is taken apart here: it is handed out as it is.
    if (!(error instanceof ZipRefused) || !zip) throw error;
    saveAs(zip, `${name}.zip`);
  }
}

async function completed({ lesson, project }: ProjectSession, files: Files, words: Words): Promise<Files> {
  const { framework, launch } = project;
  const locked = await fetchLocked();
  const added = filesForOutside({ words, lesson, framework, launch, files, locked });
  const marker = await markerOf({ lesson, framework }, added);
  return new Map([...files, ...added, [markerFile, marker]]);
}

/** Null without a network: the README then says that less is pinned. */
async function fetchLocked(): Promise<LockedPackages | null> {
  try {
    const response = await fetch("/packages");
    return lockedPackages.parse(await response.json());
  } catch {
    return null;
  }
}
