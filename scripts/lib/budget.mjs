/** Bytes that main.js may have, minified, with licence texts (docs/adr/0008). */
export const MAX_BYTES = 938_000;
