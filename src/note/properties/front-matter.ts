/** A property's value and how it is written. */
export type PropertyValue =
	| { readonly kind: 'quoted'; readonly text: string }
	/** Written without quotes: an instant, a status. Quoted all the same where YAML would read something else. */
	| { readonly kind: 'plain'; readonly text: string }
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'list'; readonly items: readonly string[] };

export type Property = readonly [name: string, value: PropertyValue];

/** An instant, or a day alone. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z)?$/u;
/** Plain words that no YAML version reads as anything but text. */
const SAFE_WORD = /^[\p{L}_][\p{L}\p{M}\p{N}_/-]*$/u;
const NOT_TEXT = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/iu;

/** Writes front matter with its fences: the one serializer. What it writes, YAML reads back as it was given. */
export function writeFrontMatter(properties: readonly Property[]): string {
	const lines = properties.map(([name, value]) => `${name}:${prefixed(writeValue(value))}`);
	return ['---', ...lines, '---', ''].join('\n');
}

function prefixed(text: string): string {
	return text === '' ? '' : ` ${text}`;
}

/** A value as YAML on one line; empty for an absent one. */
export function writeValue(value: PropertyValue): string {
	switch (value.kind) {
		case 'quoted':
			return value.text === '' ? '' : quote(value.text);
		case 'plain':
			return value.text === '' || INSTANT.test(value.text) ? value.text : writeWord(value.text);
		case 'number':
			return String(value.value);
		case 'list':
			return `[${value.items.map(writeWord).join(', ')}]`;
	}
}

/** A word bare where that is safe, quoted otherwise. */
export function writeWord(text: string): string {
	return SAFE_WORD.test(text) && !NOT_TEXT.test(text) ? text : quote(text);
}

/** What must be escaped in double quotes: YAML 1.2 section 5.7, line breaks of other standards, the byte order mark. */
const ESCAPED = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

export function quote(text: string): string {
	return `"${text.replace(ESCAPED, escapeOne)}"`;
}

function escapeOne(c: string): string {
	if (c === '"' || c === '\\') return `\\${c}`;
	if (c === '\n') return '\\n';
	if (c === '\t') return '\\t';
	if (c === '\r') return '\\r';
	const code = c.charCodeAt(0);
	// A lone surrogate has no bytes in UTF-8: the file would hold a replacement character anyway.
	if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
	return code < 0x100
		? `\\x${code.toString(16).padStart(2, '0')}`
		: `\\u${code.toString(16).padStart(4, '0')}`;
}

export interface FrontMatter {
	readonly yaml: string;
	/** UTF-16 offset of the first character of the YAML. */
	readonly yamlStart: number;
	readonly body: string;
	/** UTF-16 offset of the body in the text. */
	readonly bodyStart: number;
}

/** Parts a note into YAML and body, as the app does: a fence on the very first line and one that closes it. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
	const open = /^\ufeff?---[ \t]*\r?\n/u.exec(text)?.[0];
	if (open === undefined) return undefined;
	const close = /(?:^|\n)---[ \t]*(?:\r?\n|$)/u.exec(text.slice(open.length));
	if (!close) return undefined;
	const bodyStart = open.length + close.index + close[0].length;
	const yamlEnd = open.length + close.index + (close[0].startsWith('\n') ? 1 : 0);
	return {
		yaml: text.slice(open.length, yamlEnd),
		yamlStart: open.length,
		body: text.slice(bodyStart),
		bodyStart,
	};
}

/** A note's text without its front matter. */
export function bodyOf(text: string): string {
	return splitFrontMatter(text)?.body ?? text;
}
