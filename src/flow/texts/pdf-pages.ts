import type { PdfItem, PdfOutlineEntry, PdfPage, PdfText } from '../../article/sources/model';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { Clock } from '../../ports';

/** What we use of PDF.js, which the app brings and the command line bundles: both adapters hand its documents here. */
export interface PdfJsDocument {
	readonly numPages: number;
	getPage(number: number): Promise<PdfJsPage>;
	getOutline(): Promise<readonly PdfJsOutline[] | null>;
	getDestination(name: string): Promise<readonly unknown[] | null>;
	getPageIndex(ref: unknown): Promise<number>;
}

interface PdfJsPage {
	/** Left, bottom, right, top. */
	readonly view: readonly number[];
	getTextContent(): Promise<{ readonly items: readonly object[] }>;
	cleanup(): unknown;
}

interface PdfJsOutline {
	readonly title: string;
	readonly dest: unknown;
	readonly items: readonly PdfJsOutline[];
}

export interface PdfTask {
	readonly promise: Promise<PdfJsDocument>;
	destroy(): Promise<void>;
}

/** A file that takes longer is given up: a damaged one can keep a reader busy for ever. */
const TIMEOUT_MS = 60_000;
const MAX_PAGES = 600;
const MAX_OUTLINE = 2000;

/**
 * Reads the placed texts and the outline of a PDF. `open` starts the library on the bytes; what it throws (a password, damage)
 * becomes a problem here, once.
 */
export async function readPdfPages(
	open: () => Promise<PdfTask>,
	about: { readonly url: string; readonly clock: Clock },
	signal: AbortSignal,
): Promise<Result<PdfText>> {
	const done = new AbortController();
	const abort = (): void => done.abort();
	signal.addEventListener('abort', abort);
	let task: PdfTask | undefined;
	const read = async (): Promise<Result<PdfText>> => {
		task = await open();
		return ok(await readDocument(await task.promise, about.clock, done.signal));
	};
	const late = async (): Promise<Result<PdfText>> => {
		await about.clock.sleep(TIMEOUT_MS, done.signal);
		return fail(problem(signal.aborted ? 'cancelled' : 'timeout', about.url));
	};
	try {
		return await Promise.race([read(), late()]);
	} catch (cause) {
		const detail = /password/iu.test(String(cause)) ? 'a locked PDF' : 'a PDF that cannot be read';
		return fail(problem('binary-body', about.url, detail, cause));
	} finally {
		abort();
		signal.removeEventListener('abort', abort);
		await task?.destroy();
	}
}

async function readDocument(
	document: PdfJsDocument,
	clock: Clock,
	signal: AbortSignal,
): Promise<PdfText> {
	const pages: PdfPage[] = [];
	for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
		if (signal.aborted) break;
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
		pages.push({
			width: right - left,
			height: top - bottom,
			items: items.flatMap((item) => placed(item, { left, bottom })),
		});
		page.cleanup();
		await clock.breathe();
	}
	// Pages beyond the limit stay as empty ones, so that whoever reads knows that the text is not the whole.
	for (
		let missing = pages.length;
		missing < document.numPages && missing <= MAX_PAGES;
		missing += 1
	)
		pages.push({ width: 0, height: 0, items: [] });
	return { pages, outline: await readOutline(document) };
}

function placed(
	item: object,
	origin: { readonly left: number; readonly bottom: number },
): readonly PdfItem[] {
	const fields = item as Readonly<Record<string, unknown>>;
	const { str, transform, fontName } = fields;
	// Marks of structure stand among the texts.
	if (typeof str !== 'string' || !Array.isArray(transform)) return [];
	const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform as readonly number[];
	return [
		{
			text: str,
			x: x - origin.left,
			y: y - origin.bottom,
			width: numberOf(fields['width']),
			height: numberOf(fields['height']) || Math.abs(d) || Math.hypot(a, b),
			...(typeof fontName === 'string' ? { font: fontName } : {}),
			...(fields['hasEOL'] === true ? { eol: true } : {}),
		},
	];
}

function numberOf(value: unknown): number {
	return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

async function readOutline(document: PdfJsDocument): Promise<readonly PdfOutlineEntry[]> {
	const entries: PdfOutlineEntry[] = [];
	const walk = async (nodes: readonly PdfJsOutline[], level: number): Promise<void> => {
		for (const node of nodes) {
			if (entries.length >= MAX_OUTLINE || level > 6) return;
			const page = await pageOf(document, node.dest);
			if (page !== undefined) entries.push({ title: node.title, page, level });
			await walk(node.items, level + 1);
		}
	};
	await walk((await document.getOutline()) ?? [], 1);
	return entries;
}

/** The page an entry leads to, from 0; broken destinations are common and mean no page. */
async function pageOf(document: PdfJsDocument, dest: unknown): Promise<number | undefined> {
	try {
		const found = typeof dest === 'string' ? await document.getDestination(dest) : dest;
		const ref: unknown = Array.isArray(found) ? found[0] : undefined;
		if (typeof ref === 'number') return ref;
		return ref === undefined || ref === null ? undefined : await document.getPageIndex(ref);
	} catch {
		// The text is there all the same; only this heading is not known.
		return undefined;
	}
}
