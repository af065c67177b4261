import { isFamiliar } from "../workbench/container/familiar.ts";
import { holdsProject } from "../workbench/share/fragment.ts";

/** What a telephone's screen is narrower than; the workbench shows one pane at a time there. */
const telephone = "(max-width: 44rem)";

/**
 * Calls back when the workbenches are to be fetched: once the browser has nothing better to do. A telephone's reader has
 * the whole text before them, and a processor that takes a second to make workbenches and editor ready, so that they
 * come when the reader does, unless servers have run here before or the address holds a project.
 *
 * @param place where the workbenches will stand
 * @returns how to call it off
 */
export function whenWanted(place: Element, callback: () => void): () => void {
  if (!matchMedia(telephone).matches || isFamiliar() || holdsProject(location.hash))
    return whenIdle(callback);
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      callback();
    },
    // Two screens ahead: some seconds of reading.
    { rootMargin: "200% 0px" },
  );
  observer.observe(place);
  return () => observer.disconnect();
}

function whenIdle(callback: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const frame = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(frame);
  }
  const handle = requestIdleCallback(callback);
  return () => cancelIdleCallback(handle);
}
