import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DEFAULT_KEYS,
	isKey,
	QUEUE_ACTIONS,
	readKeys,
	takenBy,
} from '../../src/settings/review-keys';

describe('keys of the review queue', () => {
	it('never mean two things, whatever was stored', () => {
		fc.assert(
			fc.property(
				fc.dictionary(
					fc.constantFrom(...QUEUE_ACTIONS, 'unknown'),
					fc.oneof(fc.string(), fc.integer(), fc.constantFrom('a', 'x', '?', '')),
				),
				(stored) => {
					const keys = Object.values(readKeys(stored)).filter((key) => key !== '');
					expect(new Set(keys).size).toBe(keys.length);
					expect(keys.every(isKey)).toBe(true);
				},
			),
		);
	});

	it('of the person go before what another action had by default', () => {
		const keys = readKeys({ archive: 'a' });
		expect(keys.archive).toBe('a');
		expect(keys.analysed).toBe('');
	});

	it('are one character or a named key; those that every list has are refused', () => {
		for (const key of ['a', 'P', '?', 'é', 'Enter', 'F5', '']) expect(isKey(key)).toBe(true);
		for (const key of ['ab', 'Ctrl+a', ' ', 'ArrowDown', '1', 'Escape', 'Tab', '\u0000'])
			expect(isKey(key)).toBe(false);
	});

	it('that are taken are told by whom', () => {
		expect(takenBy(DEFAULT_KEYS, 'x', 'analysed')).toBe('archive');
		expect(takenBy(DEFAULT_KEYS, 'x', 'archive')).toBeUndefined();
		expect(takenBy(DEFAULT_KEYS, '', 'archive')).toBeUndefined();
	});
});
