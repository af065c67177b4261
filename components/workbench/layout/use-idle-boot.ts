import { type RefObject, useEffect } from "react";
import { isFamiliar } from "../container/familiar.ts";
import { savesData } from "../container/saves-data.ts";
import type { ContainerSession } from "../container/session.ts";

/**
 * Boots the sandbox in idle time, so that Run need not wait: for one who has run servers here before as
 * soon as the workbenches are there, for a newcomer, who would pay with a download, when they come near the
 * screen. Readers who save data boot it by Run alone.
 */
export function useIdleBoot(container: ContainerSession, near: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = near.current;
    if (!element || savesData()) return;
    let idle = 0;
    const boot = () => {
      idle = requestIdleCallback(() => void container.ensure().catch(() => undefined), {
        timeout: 3_000,
      });
    };
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        boot();
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
