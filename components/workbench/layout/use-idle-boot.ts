import { type RefObject, useEffect } from "react";
import type { ContainerSession } from "../container/session.ts";

/**
 * Boots the sandbox when the workbenches come near the screen and the page is idle, so that Run need
 * not wait. Readers who save data boot it by Run alone.
 */
export function useIdleBoot(container: ContainerSession, near: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = near.current;
    if (!element || savesData()) return;
    let idle = 0;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        idle = requestIdleCallback(() => void container.ensure().catch(() => undefined), { timeout: 3_000 });
      },
      { rootMargin: "100%" },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelIdleCallback(idle);
    };
  }, [container, near]);
}

function savesData(): boolean {
  return matchMedia("(prefers-reduced-data: reduce)").matches;
}
