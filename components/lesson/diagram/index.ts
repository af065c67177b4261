export { Graph } from "./graph.tsx";
export { Onion } from "./onion.tsx";
export { Registry } from "./registry.tsx";
export { RequestPath } from "./request-path.tsx";
export { Sequence } from "./sequence.tsx";
export { Timeline } from "./timeline.tsx";
