/** What XML 1.0 (section 2.2) does not allow in a document, whatever the escaping. */
export const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;
export const ALL_ILLEGAL = new RegExp(ILLEGAL.source, 'gu');
