/**
 * What a PDF says, as a port hands it over: pages of placed texts and the outline. Adapters (the app's own loader,
 * `pdfjs-dist` in Node) fill these; this room knows no file format and no library.
 */
export interface PdfItem {
	readonly text: string;
	/** Left edge and baseline in PDF user space: points, the origin at the page's lower left corner. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** The font's size in points. */
	readonly height: number;
	/** A name by which fonts can be told apart; one that says `bold` is taken at its word. */
	readonly font?: string;
	/** Whether the file says that a line ends here. */
	readonly eol?: boolean;
}

export interface PdfPage {
	readonly width: number;
	readonly height: number;
	readonly items: readonly PdfItem[];
}

export interface PdfOutlineEntry {
	readonly title: string;
	/** Counted from 0. */
	readonly page: number;
	/** 1 for the outermost. */
	readonly level: number;
}

export interface PdfText {
	readonly pages: readonly PdfPage[];
	readonly outline: readonly PdfOutlineEntry[];
}
