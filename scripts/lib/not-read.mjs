import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { READABILITY } from './not-read-readability.mjs';
import { SAX } from './not-read-sax.mjs';
import { TURNDOWN } from './not-read-turndown.mjs';

/**
 * What libraries bring that nobody here uses, by the file it stands in: its name, where it stands, what stands in its
 * place. Each is taken out of the library's text where the bundle is made; a version that is laid out otherwise stops the
 * build. Reading our own clean XML asks for no HTML entity names (XML has five, and our reader has decoded the others),
 * streams of bytes, fetching, Atom, early RSS, podcasts, snippets.
 */
const NOT_READ = {
	'sax/lib/sax.js': SAX,
	'rss-parser/lib/parser.js': [
		['modules of Node', /^const (?:https?|url) = require[^\n]*\n/gm, ''],
		['fetching, Atom and early RSS', / {2}parseURL\(feedUrl[\s\S]*?(?= {2}buildRSS2\()/, ''],
		['podcasts', / {2}\/\*\*\n {3}\* Add iTunes [\s\S]*?(?= {2}setISODate\()/, ''],
		[
			'telling of versions',
			/if \(result\.feed\) \{[\s\S]*?\} else (?=if \(result\.rss && result\.rss\.\$ && .*\^2)/,
			'',
		],
		[
			'early versions',
			/\} else if \(result\['rdf:RDF'\]\) \{[\s\S]*?(?=\} else \{\n {10}return reject\(new Error\("Feed)/,
			'',
		],
		['call for podcasts', / {4}if \(xmlObj\.rss\.\$ && xmlObj[\s\S]*?\n {4}\}\n/, ''],
		['address of the feed', / {4}if \(channel\['atom:link'\][\s\S]*?\n {4}\}\n/, ''],
		[
			'image and pages of the feed',
			/ {4}if \(channel\.image && [\s\S]*?(?= {4}utils\.copyFromXML\(channel, feed, feed)/,
			'',
		],
		['pages', / {2}\/\*\*\n {3}\* Generates a pagination object[\s\S]*?\n {2}\}\n/, ''],
		['fields with meanings', / {4}if \(xmlItem\.enclosure\) \{[\s\S]*?(?= {4}return item;)/, ''],
		['dates', / {2}setISODate\(item\) \{[\s\S]*?\n {2}\}\n/, ''],
		['headers', / {4}options\.headers = [^\n]*\n/, ''],
		['headers it would send', /const DEFAULT_HEADERS = \{[\s\S]*?60000;\n/, ''],
		[
			'limits of fetching',
			/ {4}options\.requestOptions = [\s\S]*?(?= {4}this\.options = options)/,
			'',
		],
	],
	'rss-parser/lib/utils.js': [
		['entities and writer', /^const (?:entities|xml2js) = require[^\n]*\n/gm, ''],
		['snippets', /utils\.stripHtml = [\s\S]*?(?=utils\.copyFromXML = )/, ''],
		['encodings of answers', /const DEFAULT_ENCODING = [\s\S]*$/, ''],
		['call for snippets', / {4}if \(includeSnippet && [\s\S]*?\n {4}\}\n/, ''],
	],
	'rss-parser/lib/fields.js': [
		['fields of feeds', /(?<=fields\.feed = \[)[\s\S]*?(?=\];)/, ''],
		['fields of items', /(?<=fields\.item = \[)[\s\S]*?(?=\];)/, ''],
		['podcasts', /var mapItunesField = [\s\S]*$/, ''],
	],
	'xml2js/lib/defaults.js': [
		['former defaults', /"0\.1": \{[\s\S]*?\},\n/, ''],
		[
			'what is not asked for',
			/^ {6}(?!charkey|attrkey|explicitArray|explicitRoot|strict|emptyTag)\w+: (?:false|null|'[^']*'|\d+),?\n/gm,
			'',
		],
		['how to write', / {6}xmldec: \{[\s\S]*?\n {6}\},\n/, ''],
		['how to lay out', / {6}renderOpts: \{[\s\S]*?\n {6}\},\n/, ''],
	],
	'xml2js/lib/parser.js': [
		['processors', / {2}processItem = function[\s\S]*?\n {2}\};\n/, ''],
		['its processors', / {2}processors = require\('\.\/processors'\);\n/, ''],
		['waiting', / {2}setImmediate = [^\n]*\n/, ''],
		['bound methods', / {6}this\.(?:parseStringPromise|processAsync) = bind[^\n]*\n/g, ''],
		[
			'namespaces and names',
			/ {6}if \(this\.options\.xmlns\) \{[\s\S]*?(?= {6}this\.reset\(\);)/,
			'',
		],
		['reading in parts', / {4}Parser\.prototype\.processAsync = [\s\S]*?\n {4}\};\n/, ''],
		['asking for parts', / {8}if \(this\.options\.async\) \{[\s\S]*?\n {8}\}\n/, ''],
		['namespaces', / {10}if \(_this\.options\.xmlns\) \{[\s\S]*?\n {10}\}\n/, ''],
		[
			'processed values',
			/_this\.options\.(?:attrValueProcessors|attrNameProcessors|tagNameProcessors|valueProcessors) \? processItem\([^)]*\) : /g,
			'',
		],
		['merged attributes', / {14}if \(_this\.options\.mergeAttrs\) \{[\s\S]*?\} else (?=\{)/, ''],
		[
			'white space',
			/ {12}if \(_this\.options\.trim\) \{[\s\S]*?(?= {12}obj\[charkey\] = obj\[charkey\];\n)/,
			'',
		],
		[
			'validation',
			/ {10}if \(_this\.options\.validator != null\) \{[\s\S]*?(?= {10}if \(_this\.options\.explicitChildren)/,
			'',
		],
		[
			'children in order',
			/ {10}if \(_this\.options\.explicitChildren[\s\S]*?(?= {10}if \(stack\.length > 0\))/,
			'',
		],
		[
			'texts as children',
			/ {12}if \(_this\.options\.explicitChildren [\s\S]*?(?= {12}return s;)/,
			'',
		],
		['promises', / {4}Parser\.prototype\.parseStringPromise = [\s\S]*?\n {4}\};\n/, ''],
		['short ways', / {2}exports\.parseString = function[\s\S]*?(?=\}\)\.call\(this\);)/, ''],
	],
	'xml2js/lib/xml2js.js': [
		['errors of validation', / {2}exports\.ValidationError = [\s\S]*?\}\)\(Error\);\n/, ''],
		[
			'writer and processors',
			/^ {2}(?:builder|processors) = require[^\n]*\n|^ {2}exports\.(?:processors|Builder|parseString\w*) = [^\n]*\n/gm,
			'',
		],
		['inheriting', /,\n {4}extend = [^\n]*\n {4}hasProp = [^\n]*;/, ';'],
	],
	// A module of today, since what wraps the older ones costs more than the file.
	'@mozilla/readability/index.js': [
		['everything', /[\s\S]*/, "export { Readability } from './Readability.js';\n"],
	],
	'@mozilla/readability/Readability.js': READABILITY,
	'turndown/lib/turndown.browser.es.js': TURNDOWN,
	// Words for distances, and what reads dates by a pattern: we write them by patterns.
	'date-fns/locale/en-US.js': [
		['its modules', /^import \{ (?:formatDistance|formatRelative|match) \}.*\n/gm, ''],
		['their names', /^ {2}(?:formatDistance|formatRelative|match): .*\n/gm, ''],
	],
};

/** Names that a library keeps to itself: they are shortened, as those of variables are. */
const OWN_NAMES = {
	'@mozilla/readability/Readability.js':
		/^_|^[A-Z]+_[A-Z_]+$|^REGEXPS$|^(?:readability|contentScore|unlikelyCandidates|okMaybeItsACandidate|positive|negative|normalize|shareElements|tokenize|hasContent|whitespace|hashUrl|adWords|loadingWords|commas|videos)$/,
};

/** What is left on elements of pages: names that no document has. */
const ON_ELEMENTS = { readability: '$score', _readabilityDataTable: '$data' };
/** Constants of the document. */
const OF_DOCUMENTS = /_NODE$/;

const nameOf = (file) => file.split(path.sep).slice(-3).join('/');

export async function trimmed(file) {
	const name = nameOf(file);
	let text = await readFile(file, 'utf8');
	for (const [what, where, instead] of NOT_READ[name] ?? []) {
		const isThere = typeof where === 'string' ? text.includes(where) : text.search(where) >= 0;
		if (!isThere) throw new Error(`${name} has moved its ${what}`);
		text = text.replace(where, instead);
	}
	const mangleProps = OWN_NAMES[name];
	return mangleProps
		? (await transform(text, { mangleProps, mangleCache: ON_ELEMENTS, reserveProps: OF_DOCUMENTS }))
				.code
		: text;
}

/** Takes all that out where a bundle is made. */
export function trimLibraries() {
	return {
		name: 'trimmed',
		setup(plugin) {
			const names = Object.keys(NOT_READ).map((name) =>
				name.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'),
			);
			plugin.onLoad(
				{ filter: new RegExp(`[\\\\/](?:${names.join('|')})$`) },
				async ({ path: file }) => ({
					contents: await trimmed(file),
					loader: 'js',
				}),
			);
		},
	};
}
