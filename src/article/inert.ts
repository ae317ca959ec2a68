/**
 * Makes text inert for Obsidian: nothing in it is a link, tag, property, comment, highlight, formula, block id, task,
 * callout, markup or template. Escapes only where a sign could act; what stays is as it was. Pure and linear.
 */
export function inertText(text: string): string {
	const pieces: string[] = [];
	let at = 0;
	// Addresses are left whole: a backslash inside would break them.
	for (const match of text.matchAll(/https?:\/\/[^\s<>"'`[\](){}|\\^*$]{3,2000}/giu)) {
		if (/==|%%|::|_$|~~/u.test(match[0])) continue;
		pieces.push(
			escapeRun(text.slice(at, match.index)),
			match[0].replace(/&(?=[#\w]{1,32};)/gu, '\\&'),
		);
		at = match.index + match[0].length;
	}
	pieces.push(escapeRun(text.slice(at)));
	return startOfLine(pieces.join(''));
}

/** Stands before a link until the text around it is known: an exclamation mark there would make it an embed. */
export const LINK_START = '\ue0f1';

function escapeRun(text: string): string {
	return text
		.replace(/\\(?=[!-/:-@[-`{-~]|$)/gu, '\\\\')
		.replace(/[`$]/gu, '\\$&')
		.replace(/</gu, (sign, at: number, all: string) =>
			/^<(?:[A-Za-z/!?%]|$)/u.test(all.slice(at, at + 2)) ? `\\${sign}` : sign,
		)
		.replace(/%/gu, (sign, at: number, all: string) =>
			isDoubled(all, at, '%') || /<\\?$/u.test(all.slice(Math.max(0, at - 2), at))
				? `\\${sign}`
				: sign,
		)
		.replace(/[=~{]/gu, (sign, at: number, all: string) =>
			isDoubled(all, at, sign) ? `\\${sign}` : sign,
		)
		.replace(/:/gu, (sign, at: number, all: string) =>
			all.charAt(at - 1) === ':' ? `\\${sign}` : sign,
		)
		.replace(/\*/gu, (sign, at: number, all: string) => (isLoose(all, at) ? sign : `\\${sign}`))
		.replace(/_/gu, (sign, at: number, all: string) =>
			isLoose(all, at) || isInWord(all, at) ? sign : `\\${sign}`,
		)
		.replace(/\[/gu, escapeBracket)
		.replace(/#/gu, escapeHash)
		.replace(/\^/gu, (sign, at: number, all: string) =>
			/(?:^|\s)$/u.test(all.slice(0, at).slice(-1)) || /^\^(?:\\?\[|$)/u.test(all.slice(at, at + 3))
				? `\\${sign}`
				: sign,
		)
		.replace(/&(?=[#\w]{1,32};)/gu, '\\&')
		.replaceAll(LINK_START, '');
}

/** Doubled here, or at an end, where the neighbouring text may double it. */
function isDoubled(all: string, at: number, sign: string): boolean {
	return (
		all.charAt(at - 1) === sign || all.charAt(at + 1) === sign || at === 0 || at === all.length - 1
	);
}

function isLoose(all: string, at: number): boolean {
	return /^\s$/u.test(all.charAt(at - 1)) && /^\s$/u.test(all.charAt(at + 1));
}

function isInWord(all: string, at: number): boolean {
	return /^[\p{L}\p{N}]$/u.test(all.charAt(at - 1)) && /^[\p{L}\p{N}]$/u.test(all.charAt(at + 1));
}

/** `[word]` alone is text; two brackets, a footnote, a callout, a task or the start of a link are not. */
function escapeBracket(sign: string, at: number, all: string): string {
	const harmless =
		/^\[[^[\]^!\n]{2,60}\](?![([:\]])(?!$)/u.test(all.slice(at, at + 64)) &&
		!/[[!\]\\]$/u.test(all.slice(Math.max(0, at - 1), at)) &&
		at > 0;
	return harmless ? sign : `\\${sign}`;
}

/** A tag starts after white space or a bracket and holds something else than digits. */
function escapeHash(sign: string, at: number, all: string): string {
	const before = all.charAt(at - 1);
	if (before !== '' && /^[\p{L}\p{N}/&]$/u.test(before)) return sign;
	const next = all.slice(at + 1, at + 40);
	if (at === 0 && /^#{0,5}(?:\s|$)/u.test(next)) return `\\${sign}`;
	if (/^(?:\s|$)/u.test(next)) return next === '' ? `\\${sign}` : sign;
	return /^\d+(?:[\s.,;:!?)\]]|$)/u.test(next) && /^\d+[\s.,;:!?)\]]/u.test(next)
		? sign
		: `\\${sign}`;
}

/** Signs that make a block where a line starts: list, quote, rule, ordinal, fence, definition, table. */
function startOfLine(text: string): string {
	return text
		.replace(/^(\s*)([-+>|:])(?=\s|$|[-=|>])/u, '$1\\$2')
		.replace(/^(\s*)(\d{1,9})([.)])(?=\s|$)/u, '$1$2\\$3')
		.replace(/^(\s*)(>)/u, '$1\\$2')
		.replace(/^(\s*)(-{2,}|={2,})(?=\s*$)/u, '$1\\$2');
}

/** Code that a plugin would run when it sees its fence gets a word that means nothing. */
const RUN_BY_PLUGINS =
	/^(?:dataview(?:js)?|tasks|query|templater|base|button|meta-bind.*|js-engine|datacorejsx?|datacoretsx?|run-\S+|ad-\S+|buttons|tracker|chart|leaflet|timeline|calendar|kanban|embed|include|excalidraw|customjs|zettelfeed.*)$/iu;

/** The info word of a code block, harmless and without signs that could end the line. */
export function inertInfo(language: string): string {
	const word = language.replace(/[^\w+#.-]/gu, '').slice(0, 30);
	return RUN_BY_PLUGINS.test(word) ? `${word}-code` : word;
}

/** Code never holds a line that reads as one of our marks: a word joiner, which no one sees, parts it. */
export function inertCode(code: string): string {
	return code.replace(/^(\s*%)(%\s*\/?zettelfeed:)/gmu, '$1\u2060$2');
}

/** An address that cannot leave the brackets of a Markdown link. */
export function inertAddress(address: string): string {
	return address
		.replace(/[\s\u0000-\u001f<>"`\\|^{}]/gu, (sign) => encodeURIComponent(sign))
		.replace(/\(/gu, '%28')
		.replace(/\)/gu, '%29')
		.replace(/\[\[/gu, '%5B%5B')
		.replace(/%%/gu, '%25%25')
		.replace(/==/gu, '%3D%3D')
		.replace(/\$/gu, '%24');
}
