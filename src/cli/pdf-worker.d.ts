/** The worker's side of PDF.js puts itself where its other side looks for it; it has no types of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
