import { type RefObject, useEffect } from "react";
import { isFamiliar } from "../container/familiar.ts";
import { savesData } from "../container/saves-data.ts";
import type { ContainerSession } from "../container/session.ts";

/**
 * Boots the sandbox before it is wanted, so that Run need not wait: for one who has run servers here before as
 * soon as the workbenches are there, for a newcomer, who would pay with a download, in idle time when they come near
 * the screen. Readers who save data boot it by Run alone.
 */
export function useIdleBoot(container: ContainerSession, near: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = near.current;
    if (!element || savesData()) return;
    let idle = 0;
    const boot = () => void container.ensure().catch(() => undefined);
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        idle = requestIdleCallback(boot, { timeout: 3_000 });
      },
      { rootMargin: "100%" },
    );
    if (isFamiliar()) boot();
    else observer.observe(element);
    return () => {
      observer.disconnect();
      cancelIdleCallback(idle);
    };
  }, [container, near]);
}
