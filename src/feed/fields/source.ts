import { byName, type Fields } from './fields';
import { findAuthors } from './find-people';
import { decodedOnce, type Field } from './text';

/** Where an item was taken over from. */
export interface Source {
	readonly title?: string;
	readonly authors: readonly string[];
}

const TITLE =
	/<(?:[\w-]{1,20}:)?title\b[^<>]{0,200}>([^<]{0,1000}|<!\[CDATA\[[^<]{0,1000}\]\]>)<\//iu;
const AUTHOR =
	/<(?:[\w-]{1,20}:)?author\b[^<>]{0,200}>((?:[^<]|<(?!\/(?:[\w-]{1,20}:)?author)){0,2000})<\//iu;

/** RSS says the source's title as text, Atom holds pieces of its feed. */
export function findSource(fields: Fields): Source | undefined {
	const field = byName(fields, 'source', 'dc:source')[0];
	if (!field) return undefined;
	const { source } = field;
	const head = source.slice(0, 20000);
	const isMarkup = head.includes('<') && !head.trimStart().startsWith('<![CDATA[');
	const sent = isMarkup ? (TITLE.exec(head)?.[1] ?? '') : source;
	const title = decodedOnce(sent).trim();
	return { ...(title === '' ? {} : { title }), authors: isMarkup ? authorsOf(field, head) : [] };
}

function authorsOf(field: Field, head: string): readonly string[] {
	const author = AUTHOR.exec(head)?.[1];
	if (author === undefined) return [];
	const person = { ...field, name: 'author', source: author, text: decodedOnce(author) };
	return findAuthors({ all: [person], named: new Map([['author', [person]]]) });
}

/** A title whose references were escaped once more: `Tom &amp;amp; Jerry`. Atom says so where it means it. */
export function isEscapedTitle(field: Field): boolean {
	return (
		field.text.includes('&') &&
		!/html/iu.test(field.attributes.get('type') ?? '') &&
		/&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{2,6}|#x[\da-f]{2,5});/iu.test(
			field.text,
		)
	);
}
