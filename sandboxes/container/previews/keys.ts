/** In a preview's sessionStorage: how often the bootstrap page has tried. */
export const BOOTSTRAP_KEY = "counterpoint-bootstrap";
/** On the headless page's origin: an empty answer, which is opaque to every preview. */
export const OPAQUE_PATH = "/__sandbox/opaque";
/** BroadcastChannel on which a bridge tells the pages of its origin what `document.cookie` shows. */
export const COOKIE_CHANNEL = "counterpoint-cookies";
