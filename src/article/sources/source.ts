import type { Source } from './model';

/** The page at an address, read by what it turns out to be. */
export function pageSource(url: string, more: Partial<Source> = {}): Source {
	return { kind: 'page', method: 'page', url, reading: 'any', ...more };
}

/** The same text on a sister site. */
export function mirrorSource(url: string, method: string, more: Partial<Source> = {}): Source {
	return { kind: 'mirror', method, url, reading: 'any', ...more };
}
