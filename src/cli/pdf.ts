import { readPdfPages, type PdfTask } from '../flow/texts/pdf-pages';
import type { Pdf } from '../ports';

/** Reads PDFs with PDF.js in Node. The only file that knows the library; it is loaded at the first PDF. */
export const pdf: Pdf = {
	read: (bytes, about, signal) => readPdfPages(() => open(bytes), about, signal),
};

async function open(bytes: Uint8Array): Promise<PdfTask> {
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	// In Node there is no worker to start: this one puts itself where the library looks for it first.
	await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
	// The library keeps what it is given; the caller's bytes stay the caller's.
	return getDocument({
		data: bytes.slice(),
		isEvalSupported: false,
		useSystemFonts: false,
		verbosity: 0,
	});
}
