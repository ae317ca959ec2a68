import { loadPdfJs } from 'obsidian';
import { readPdfPages, type PdfTask } from '../../flow/texts/pdf-pages';
import type { Pdf } from '../../ports';

/** Reads PDFs with the app's own loader: nothing of ours to download. */
export const pdf: Pdf = {
	read: (bytes, about, signal) => readPdfPages(() => open(bytes), about, signal),
};

interface PdfJs {
	getDocument(options: {
		readonly data: Uint8Array;
		readonly isEvalSupported: boolean;
		readonly verbosity: number;
	}): PdfTask;
}

async function open(bytes: Uint8Array): Promise<PdfTask> {
	const library = (await loadPdfJs()) as PdfJs;
	// The library hands its bytes to a worker: the caller's must not go with them.
	return library.getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0 });
}
