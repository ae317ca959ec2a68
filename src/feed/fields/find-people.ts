import { plainText } from '../../base/text/html-text';
import { oneLine } from '../../base/text/text';
import { byName, type Fields } from './fields';
import { decodedOnce, type Field, fieldText } from './text';

/** Sources of authors, best first; the first that names anybody is believed. */
const SOURCES: readonly (readonly string[])[] = [
	['author'],
	['dc:creator', 'dcterms:creator', 'dc:author'],
	['itunes:author', 'googleplay:author'],
	['managingeditor'],
	['media:credit'],
];

/**
 * Authors in the order of the best source that names any; e-mail forms become names, duplicates are dropped. A source of
 * mere e-mail addresses gives way to one with names.
 */
export function findAuthors(fields: Fields): readonly string[] {
	let mails: readonly string[] = [];
	for (const names of SOURCES) {
		const sent = byName(fields, ...names);
		if (sent.length === 0) continue;
		const found = sent.map(personName).filter((name) => name !== '');
		if (found.some((name) => !isMail(name))) return [...new Set(found)];
		if (mails.length === 0) mails = [...new Set(found)];
	}
	return mails;
}

/** Who wrote the whole feed, for items that do not say: names only, never an office's e-mail address. */
export function findInheritedAuthors(channel: Fields): readonly string[] {
	const { named } = channel;
	const authors = findAuthors({
		all: channel.all,
		named: new Map(INHERITED.map((name) => [name, named.get(name) ?? []])),
	});
	return authors.filter((name) => !isMail(name));
}

const INHERITED = ['author', 'dc:creator', 'itunes:author'];

function isMail(name: string): boolean {
	return /^[^\s@]{1,100}@[^\s@]{1,100}$/u.test(name);
}

const PART =
	/<(?:[\w-]{1,20}:)?(name|email|uri|url)\b[^<>]{0,200}>([^<]{0,500}|<!\[CDATA\[[^<]{0,500}\]\]>)<\//giu;

const PARTED = /^\s{0,99}<(?:[\w-]{1,20}:)?(?:name|email|uri|url)\b/iu;

/** A person's name; without one the e-mail address, then the web address. */
function personName(field: Field): string {
	if (!field.source.includes('<')) return fromText(fieldText(field));
	const parts = new Map<string, string>();
	for (const [, part = '', text = ''] of field.source.slice(0, 5000).matchAll(PART)) {
		const said = plainText(decodedOnce(text));
		const key = part.toLowerCase();
		if (said !== '' && !parts.has(key)) parts.set(key, said);
	}
	const named = parts.get('name');
	if (named !== undefined) return fromText(named);
	const other = parts.get('email') ?? parts.get('uri') ?? parts.get('url');
	// Empty parts name nobody.
	return other ?? (PARTED.test(field.source) ? '' : fromText(fieldText(field)));
}

const MAIL = '[^\\s@<>()]{1,100}@[^\\s@<>()]{1,100}';
/** `mail (Name)`, as RSS has it, with the spaces people leave out. */
const MAIL_NAME = new RegExp(`^(?:mailto:)?${MAIL} ?\\(([^()]{1,200})\\)$`, 'u');
/** `Name <mail>` and `Name (mail)`. */
const NAME_MAIL = new RegExp(`^([^<>()]{1,200}?) ?[<(](?:mailto:)?${MAIL}[>)]$`, 'u');
const MAIL_ALONE = new RegExp(`^[<(]?(?:mailto:)?(${MAIL})[>)]?$`, 'u');
/** `mail Name`, as a few generators write. */
const MAIL_THEN_NAME = new RegExp(`^${MAIL} (?=\\p{L})([^@<>()]{1,100})$`, 'u');

function fromText(text: string): string {
	if (!text.includes('@')) return text;
	const clean = oneLine(text);
	for (const form of [MAIL_NAME, NAME_MAIL, MAIL_THEN_NAME, MAIL_ALONE]) {
		const name = form.exec(clean)?.[1]?.trim() ?? '';
		if (name !== '') return name.replace(/^"(.*)"$/u, '$1');
	}
	return clean;
}
