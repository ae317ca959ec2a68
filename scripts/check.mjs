// Everything CI runs, in its order. Goes on after a failure, and ends with one line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'zettelfeed-check-'));
let passed = 0;
let failed = 0;

function run(name, command, args, env = {}) {
	const start = Date.now();
	const { status } = spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env },
	});
	const seconds = ((Date.now() - start) / 1000).toFixed(1);
	console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
	return status === 0;
}

function check(name, command, args) {
	if (run(name, command, args)) passed += 1;
	else failed += 1;
}

/** Only what failed is printed: a line for each of thousands that passed hides it in a log that is cut. */
function sayFailures(file) {
	if (file.status === 'failed' && file.assertionResults.length === 0) {
		console.error(`FAILED ${file.name}: ${file.message}`);
	}
	for (const each of file.assertionResults) {
		// The browser tests are tried twice; which needed it is no secret.
		if (each.status === 'passed' && each.failureMessages.length > 0)
			console.log(`second try: ${each.fullName}: ${each.failureMessages[0]?.split('\n')[0]}`);
		if (each.status !== 'failed') continue;
		console.error(`FAILED ${file.name}: ${each.fullName}\n${each.failureMessages.join('\n')}`);
	}
}

/** A run of the test runner counts its tests; one that ran none, or fell over, has failed. */
function tests(name, args, env = {}) {
	const output = join(folder, `${name.replace(/\W+/gu, '-')}.json`);
	const ok = run(
		name,
		'npx',
		['vitest', 'run', '--reporter=json', `--outputFile.json=${output}`, ...args],
		env,
	);
	let counts = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
	try {
		counts = JSON.parse(readFileSync(output, 'utf8'));
	} catch (cause) {
		console.error(`no result of ${name}: ${cause.message}`);
	}
	for (const file of counts.testResults) sayFailures(file);
	passed += counts.numPassedTests;
	failed += counts.numFailedTests;
	if (counts.numPassedTests === 0 || (!ok && counts.numFailedTests === 0)) failed += 1;
}

check('types', 'npx', ['tsc', '--noEmit']);
check('format', 'npm', ['run', '--silent', 'format:check']);
check('lint', 'npm', ['run', '--silent', 'lint']);
check('rooms', 'node', ['scripts/checks/rooms.mjs']);
check('css', 'node', ['scripts/checks/css.mjs']);
check('manifest', 'node', ['scripts/checks/manifest.mjs']);
check('map', 'node', ['scripts/checks/map.mjs']);
check('build', 'npm', ['run', '--silent', 'build']);
check('size', 'node', ['scripts/checks/size.mjs']);
tests('unit tests', ['--project', 'unit']);
tests('dates in another zone', ['--project', 'unit', 'test/base', 'test/feed'], {
	ZETTELFEED_TZ: 'Asia/Shanghai',
});
check('chromium', 'node', ['scripts/chromium.mjs']);
tests('browser tests', ['--project', 'browser']);

rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
