import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares with a recording. A missing or different one fails; `RECORD=1` writes it and fails all the same, so that
 * somebody reads what was recorded.
 */
export function golden(name: string, text: string): void {
	const file = join(import.meta.dirname, '..', 'golden', name);
	if (process.env['RECORD'] === '1') {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		expect.fail(`recorded ${name}: read it, then run without RECORD`);
	}
	if (!existsSync(file)) expect.fail(`no recording ${name}`);
	expect(text).toBe(readFileSync(file, 'utf8'));
}
