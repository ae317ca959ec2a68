import { given } from '../base/given';
import { statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { badOption, notAFolder, NO_VAULT } from '../words/cli';

/** Wrong use of the command line: exit status 2. */
export class WrongUse extends Error {}

export interface Arguments {
	readonly command: string;
	readonly names: readonly string[];
	readonly vault: string;
	readonly state?: string;
	readonly json: boolean;
	readonly help: boolean;
	readonly feeds: readonly { readonly name: string; readonly url: string }[];
	readonly folder?: string;
	readonly summary?: 'as-sent' | 'markdown';
	/** `Infinity` for all. */
	readonly first?: number;
	readonly pending: boolean;
	readonly failed: boolean;
	readonly resume: boolean;
	readonly limit?: number;
	readonly status?: string;
	readonly k: number;
	readonly apply: boolean;
	/** Percent; absent for the vault's setting. */
	readonly precision?: number;
}

const COMMON = {
	vault: { type: 'string' },
	state: { type: 'string' },
	json: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
} as const;
const OPTIONS = {
	sync: {
		...COMMON,
		feed: { type: 'string', multiple: true },
		folder: { type: 'string' },
		summary: { type: 'string' },
		first: { type: 'string' },
	},
	fetch: {
		...COMMON,
		pending: { type: 'boolean' },
		failed: { type: 'boolean' },
		resume: { type: 'boolean' },
		feed: { type: 'string', multiple: true },
		limit: { type: 'string' },
	},
	queue: { ...COMMON, status: { type: 'string' } },
	suggest: { ...COMMON, k: { type: 'string' }, apply: { type: 'boolean' } },
	link: { ...COMMON, apply: { type: 'boolean' }, precision: { type: 'string' } },
	images: COMMON,
	upstream: COMMON,
	discover: { json: COMMON.json, help: COMMON.help },
} as const;

/** Commands that take names after their options. */
const NAMING: ReadonlySet<string> = new Set([
	...['fetch', 'suggest', 'link', 'images', 'upstream', 'discover'],
]);

export type Command = keyof typeof OPTIONS;

/** Whether there is a command of that name. */
export function isCommand(name: string): name is Command {
	return Object.hasOwn(OPTIONS, name);
}

/** Reads a command's arguments (`util.parseArgs`). Throws `WrongUse` with a sentence for what cannot be meant. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
	const { values, positionals } = parse(command, argv);
	const text = (name: string): string | undefined => {
		const value = values[name];
		return typeof value === 'string' ? value : undefined;
	};
	const flag = (name: string): boolean => values[name] === true;
	const help = flag('help');
	const vault = text('vault') ?? '';
	if (!help && command !== 'discover') checkVault(vault);
	const feeds = values['feed'];
	const [status, state] = [text('status'), text('state')];
	const folder = readFolder(text('folder'), vault);
	const [summary, first] = [readSummary(text('summary')), readFirst(text('first'))];
	const limit = readCount('limit', text('limit'));
	const precision = readPercent(text('precision'));
	return {
		command,
		names: positionals,
		vault,
		json: flag('json'),
		help,
		feeds: (Array.isArray(feeds) ? feeds : []).map((feed) =>
			command === 'fetch' ? { name: String(feed), url: '' } : readFeed(String(feed)),
		),
		pending: flag('pending'),
		failed: flag('failed'),
		resume: flag('resume'),
		apply: flag('apply'),
		k: readCount('k', text('k')) ?? 10,
		...given({ state, folder, status, summary, first, limit, precision }),
	};
}

function parse(
	command: Command,
	argv: readonly string[],
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
	try {
		return parseArgs({
			args: [...argv],
			options: OPTIONS[command],
			allowPositionals: NAMING.has(command),
		});
	} catch (cause) {
		throw new WrongUse((cause instanceof Error ? cause.message : String(cause)).split('. ')[0]);
	}
}

function checkVault(vault: string): void {
	if (vault === '') throw new WrongUse(NO_VAULT);
	if (!(statSync(vault, { throwIfNoEntry: false })?.isDirectory() ?? false))
		throw new WrongUse(notAFolder(vault));
}

function readFeed(text: string): { readonly name: string; readonly url: string } {
	const at = text.indexOf('=');
	const name = text.slice(0, at).trim();
	const address = text.slice(at + 1).trim();
	if (at < 1 || name === '' || address === '')
		throw new WrongUse(badOption('feed', 'NAME=ADDRESS'));
	const url = /^[a-z][a-z0-9+.-]+:\/\//iu.test(address)
		? address
		: pathToFileURL(resolve(address)).href;
	return { name, url };
}

/** A folder of the vault, as typed there or as a shell completes it. One outside, or hidden from the app, is refused. */
function readFolder(text: string | undefined, vault: string): string | undefined {
	if (text === undefined) return undefined;
	const path = isAbsolute(text) ? relative(resolve(vault), text) : text;
	if (isAbsolute(path) || path.split(/[\\/]/u).some((part) => /^\.(?!$)/u.test(part)))
		throw new WrongUse(badOption('folder', 'a folder inside the vault that is not hidden'));
	return path;
}

function readSummary(text: string | undefined): 'as-sent' | 'markdown' | undefined {
	if (text === undefined || text === 'as-sent' || text === 'markdown') return text;
	throw new WrongUse(badOption('summary', 'as-sent or markdown'));
}

function readFirst(text: string | undefined): number | undefined {
	return text === 'all' ? Infinity : readCount('first', text);
}

function readPercent(text: string | undefined): number | undefined {
	const percent = readCount('precision', text);
	if (percent === undefined || (percent >= 50 && percent <= 99)) return percent;
	throw new WrongUse(badOption('precision', 'a number from 50 to 99'));
}

function readCount(name: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^\d{1,6}$/u.test(text))
		throw new WrongUse(badOption(name, name === 'first' ? 'a number or all' : 'a number'));
	return Number(text);
}
