import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings/defaults';
import { freeName } from '../../src/settings/feeds';
import { readSettings } from '../../src/settings/read';
import { toStored } from '../../src/settings/write';

describe('what is stored', () => {
	it('nothing gives the defaults', () => {
		expect(readSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
	});
	it('wrong values fall back and are named, right ones stay', () => {
		const { settings, problems } = readSettings({
			folder: 7,
			firstImport: 5,
			summary: 'loud',
			feeds: [
				{ name: 'a', url: 'https://a.example/f' },
				{ name: 'no address' },
				{ name: 'A', url: 'https://b.example/f', enabled: false, tags: ['x', 3] },
			],
		});
		expect(settings).toMatchObject({
			folder: 'inbox',
			firstImport: 5,
			summary: 'markdown',
			feeds: [
				{ name: 'a', enabled: true },
				{ name: 'A 2', enabled: false, tags: ['x'] },
			],
		});
		expect(problems.map((each) => each.detail).sort()).toEqual([
			'feeds, entry 2',
			'folder',
			'summary',
		]);
	});
	it('anything at all is read without a throw', () => {
		fc.assert(fc.property(fc.anything(), (stored) => readSettings(stored).settings.version === 1));
	});
	it('what is written is read back, and keys of a newer version stay', () => {
		const stored = toStored(
			{ ...DEFAULT_SETTINGS, folder: 'reading' },
			{ future: { a: 1 }, folder: 'x' },
		);
		expect(stored['future']).toEqual({ a: 1 });
		expect(readSettings(JSON.parse(JSON.stringify(stored))).settings.folder).toBe('reading');
	});
	it('a taken name gets a number', () => {
		expect(freeName('a', [{ name: 'A' }, { name: 'a 2' }])).toBe('a 3');
	});
});
