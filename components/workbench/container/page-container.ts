import { busyWhile } from "../store/busy.ts";
import { bootChosen } from "./boot-hosts.ts";
import { type ContainerSession, createContainerSession } from "./session.ts";
import { storeName } from "./store-name.ts";
import { missingCapabilities } from "./support.ts";

interface Current {
  readonly lesson: string;
  readonly session: ContainerSession;
}
let current: Current | null = null;

/**
 * The page's one container. It belongs to a lesson, under whose name its files are kept: two lessons in two
 * tabs are not in each other's way. Another lesson in this page ends it and boots its own.
 *
 * @param lesson its slug
 */
export function pageContainer(lesson: string): ContainerSession {
  if (current?.lesson === lesson) return current.session;
  const before = current?.session;
  const session = createContainerSession({
    missing: () => missingCapabilities(globalThis),
    async boot() {
      await before?.end();
      return bootChosen(storeName(lesson));
    },
  });
  busyWhile(session.status, ({ kind }) => kind === "booting");
  current = { lesson, session };
  return session;
}
