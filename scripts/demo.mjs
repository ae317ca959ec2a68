// The whole road on one machine: builds, serves sample feeds on loopback, makes demo-vault/ and walks through it.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const VAULT = join(ROOT, 'demo-vault');
const STATE = join(VAULT, '.zettelfeed-demo-state');
// One port, so that addresses, and with them the notes' bytes, are the same at every run.
const PORT = 48127;
const BASE = `http://127.0.0.1:${PORT}`;
const FEEDS = [
	['learning', 'learning.xml'],
	['city', 'city.xml'],
	['cards', 'cards.atom'],
];

function run(command, args) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
		let out = '';
		child.stdout.on('data', (chunk) => (out += chunk));
		child.on('close', (status) => resolve({ status, out }));
	});
}

async function zettelfeed(command, ...args) {
	const { out } = await run(process.execPath, [
		'dist/cli.mjs',
		command,
		'--vault',
		VAULT,
		'--state',
		STATE,
		'--json',
		...args,
	]);
	return JSON.parse(out);
}

function serve() {
	const server = createServer((request, response) => {
		const file = join(
			ROOT,
			'demo',
			'site',
			decodeURIComponent((request.url ?? '/').split('?')[0]).replace(/\.\./gu, ''),
		);
		if (!existsSync(file) || !/\.\w+$/u.test(file)) {
			response.writeHead(404).end();
			return;
		}
		const type = file.endsWith('.html') ? 'text/html' : 'application/xml';
		response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
		response.end(readFileSync(file, 'utf8').replaceAll('BASE', BASE));
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(PORT, '127.0.0.1', () => resolve(server));
	});
}

function makeVault() {
	for (const name of readdirSync(join(ROOT, 'demo', 'zettelkasten'))) {
		const target = join(VAULT, name);
		mkdirSync(VAULT, { recursive: true });
		if (!existsSync(target)) cpSync(join(ROOT, 'demo', 'zettelkasten', name), target);
	}
	const plugin = join(VAULT, '.obsidian', 'plugins', 'zettelfeed');
	mkdirSync(plugin, { recursive: true });
	for (const name of ['main.js', 'manifest.json', 'styles.css'])
		cpSync(join(ROOT, name), join(plugin, name));
	const data = join(plugin, 'data.json');
	const feeds = FEEDS.map(([name, file]) => ({
		name,
		url: `${BASE}/${file}`,
		folder: '',
		tags: [],
		enabled: true,
	}));
	if (!existsSync(data))
		writeFileSync(data, `${JSON.stringify({ version: 1, language: 'en', feeds }, null, 2)}\n`);
	writeFileSync(join(VAULT, '.obsidian', 'community-plugins.json'), '["zettelfeed"]\n');
}

const width = (text) =>
	[...text].reduce(
		(sum, c) => sum + (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u.test(c) ? 2 : 1),
		0,
	);
const pad = (text, to) => `${text}${' '.repeat(Math.max(1, to - width(text)))}`;

const started = Date.now();
console.log('Building …');
if ((await run('npm', ['run', '--silent', 'build'])).status !== 0) process.exit(1);
let server;
try {
	server = await serve();
} catch (cause) {
	console.error(
		`Could not open port ${PORT} on this machine (${cause.code}). Close what uses it and run the demo again.`,
	);
	process.exit(1);
}
makeVault();

console.log('\nSync');
const sync = await zettelfeed('sync');
for (const feed of sync.feeds)
	console.log(
		`  ${pad(feed.feed, 12)}${feed.made.length} new, ${feed.same} same, ${feed.failed.length} failed`,
	);

console.log('\nFetch full content');
const fetched = await zettelfeed('fetch', '--pending');
console.log(
	`  ${fetched.filled.length} added, ${fetched.same.length} unchanged, ${fetched.failed.length} failed`,
);
for (const each of fetched.failed) console.log(`  ${each.path}: ${each.sentence}`);

console.log('\nNotes to review, and what the vault already knows of each');
for (const entry of await zettelfeed('queue')) {
	console.log(
		`  ${pad(entry.date.slice(0, 10) || 'undated', 12)}${pad(entry.source, 10)}${entry.title}`,
	);
	const { suggestions } = await zettelfeed('suggest', entry.path, '--k', '3');
	for (const offer of suggestions)
		console.log(`${' '.repeat(24)}→ ${pad(offer.title, 24)}${offer.why}`);
}
server.close();
console.log(
	`\nDone in ${((Date.now() - started) / 1000).toFixed(0)} s. To look at it in Obsidian: Open folder as vault, choose ${VAULT},`,
);
console.log(
	'trust the author, and run the command “Open review queue”. The feeds answer only while this demo runs.',
);
