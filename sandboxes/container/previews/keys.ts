/** In a preview's sessionStorage: how often the bootstrap page has tried. */
export const BOOTSTRAP_KEY = "counterpoint-bootstrap";
/** Path of the bridge on a preview's origin. */
export const BRIDGE_PATH = "/__sandbox/bridge";
/** In the query of a bridge's address: it has its origin's files kept for use without a network. */
export const KEEP = "keep";
/** On the headless page's origin: an empty answer, which is opaque to every preview. */
export const OPAQUE_PATH = "/__sandbox/opaque";
/** BroadcastChannel on which a bridge tells the pages of its origin what `document.cookie` shows. */
export const COOKIE_CHANNEL = "counterpoint-cookies";
