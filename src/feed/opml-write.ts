import { oneLine } from '../base/text/text';
import type { OpmlFeed } from './model';
import { MAX_DEPTH } from './opml';

/** What XML 1.0 (section 2.2) does not allow in a document, whatever the escaping. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

interface Folder {
	readonly name: string;
	readonly entries: (OpmlFeed | Folder)[];
	readonly folders: Map<string, Folder>;
}

/**
 * A list of feeds as OPML 2.0: folders as nested outlines, in the order they first appear, a feed in each of its folders.
 * The same feeds give the same bytes: no dates, no names of persons. `readOpml` gives back what went in.
 */
export function writeOpml(feeds: readonly OpmlFeed[], title: string): string {
	const root = newFolder('');
	for (const feed of feeds) {
		for (const path of feed.groups.length === 0 ? [[]] : feed.groups) {
			folderAt(root, path).entries.push(feed);
		}
	}
	const lines = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<opml version="2.0">',
		'\t<head>',
		`\t\t<title>${escaped(title)}</title>`,
		'\t</head>',
		'\t<body>',
		...bodyLines(root),
		'\t</body>',
		'</opml>',
	];
	return `${lines.join('\n')}\n`;
}

function newFolder(name: string): Folder {
	return { name, entries: [], folders: new Map() };
}

function folderAt(root: Folder, path: readonly string[]): Folder {
	let folder = root;
	for (const name of path
		.map(cleaned)
		.filter((each) => each !== '')
		.slice(0, MAX_DEPTH)) {
		let next = folder.folders.get(name);
		if (!next) {
			next = newFolder(name);
			folder.folders.set(name, next);
			folder.entries.push(next);
		}
		folder = next;
	}
	return folder;
}

/** Iterative, as everything here that goes down a tree. */
function bodyLines(root: Folder): readonly string[] {
	const lines: string[] = [];
	const stack = [{ folder: root, at: 0 }];
	for (let top = stack.at(-1); top; top = stack.at(-1)) {
		const entry = top.folder.entries[top.at];
		top.at += 1;
		const indent = '\t'.repeat(stack.length + 1);
		if (entry === undefined) {
			stack.pop();
			if (stack.length > 0) lines.push(`${indent.slice(1)}</outline>`);
		} else if ('url' in entry) {
			lines.push(`${indent}${feedLine(entry)}`);
		} else {
			lines.push(`${indent}<outline text="${escaped(entry.name)}" title="${escaped(entry.name)}">`);
			stack.push({ folder: entry, at: 0 });
		}
	}
	return lines;
}

function feedLine({ url, title, siteUrl, tags }: OpmlFeed): string {
	const name = escaped(title) || escaped(url);
	const page = siteUrl === undefined ? '' : ` htmlUrl="${escaped(siteUrl)}"`;
	const names = tags.map((tag) => cleaned(tag.replace(/,/gu, ' ')).replace(/^[/ ]+/u, ''));
	const category = names.filter((tag) => tag !== '').join(',');
	const categories = category === '' ? '' : ` category="${escaped(category)}"`;
	return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escaped(url)}"${page}${categories}/>`;
}

function cleaned(text: string): string {
	return oneLine(text.replace(ILLEGAL, ''));
}

const REFERENCES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function escaped(text: string): string {
	return cleaned(text).replace(/[&<>"']/gu, (c) => REFERENCES[c] ?? '');
}
