// Every law from a fresh seed, with a hundred times the runs: `npm run soak [-- --times N] [-- --seed N] [-- test/note ...]`.
// What fails names its seed; `LAWS_SEED=… LAWS_TIMES=…` before `npx vitest run` runs it again.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { times: { type: 'string', default: '100' }, seed: { type: 'string' } },
});
const seed = values.seed ?? String(randomInt(2 ** 31));
const places = positionals.length > 0 ? positionals : ['test'];
const files = places.flatMap((place) => (place.endsWith('.ts') ? [place] : lawsIn(place)));

/** The tests under a folder that hold a law. */
function lawsIn(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter(
			(path) => path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes('fc.assert('),
		);
}

const { status } = spawnSync(
	'npx',
	['vitest', 'run', '--project', 'unit', '--reporter=dot', ...files],
	{
		stdio: 'inherit',
		env: { ...process.env, LAWS_SEED: seed, LAWS_TIMES: values.times },
	},
);
process.exitCode = status ?? 1;
