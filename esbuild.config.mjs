// npm run build, npm run dev: writes the bundles of scripts/lib/bundles.mjs.
import { context } from 'esbuild';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BUNDLES, bundle, finish, SHARED } from './scripts/lib/bundles.mjs';
import { ROOT } from './scripts/lib/root.mjs';

async function write(out, text) {
	const file = path.join(ROOT, out);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
	if (text.startsWith('#!')) await chmod(file, 0o755);
}

async function buildAll(names) {
	for (const one of BUNDLES.filter(({ out }) => names.length === 0 || names.includes(out))) {
		const text = await bundle(one);
		await write(one.out, text);
		console.log(`${one.out.padEnd(16)} ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
	}
}

async function watch() {
	const { out, may, head = '', also, options } = BUNDLES[0];
	const writer = {
		name: 'write-plugin',
		setup(plugin) {
			plugin.onEnd(async (result) => {
				if (result.errors.length > 0) return;
				try {
					await write(out, await finish(result, { out, may, head }));
					console.log(`${out} written`);
				} catch (error) {
					console.error(String(error));
				}
			});
		},
	};
	const watching = await context({
		...SHARED,
		...options,
		outfile: out,
		plugins: [...SHARED.plugins, ...also, writer],
	});
	await watching.watch();
	console.log(`Watching src for ${out}. Stop with Ctrl+C.`);
}

const asked = process.argv.slice(2);
if (asked.includes('--watch')) await watch();
else await buildAll(asked).catch((error) => fail(error));

function fail(error) {
	// esbuild has printed its own messages with their places; other errors are ours to print.
	if (!('errors' in error)) console.error(error.message);
	process.exitCode = 1;
}
