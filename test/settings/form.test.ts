import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings/defaults';
import { readField, writeField } from '../../src/settings/form';
import type { Settings } from '../../src/settings/model';
import { readSettings } from '../../src/settings/read';
import { toStored } from '../../src/settings/write';

const SETTINGS: Settings = {
	...DEFAULT_SETTINGS,
	feeds: [{ name: 'a', url: 'https://a.example/', folder: '', tags: [], enabled: true }],
	groups: [{ name: 'Science', folder: '', tags: [], templatePath: '' }],
};

describe('a field of the form', () => {
	it.each([
		['folder', 'reading', 'reading'],
		['excludedFolders', 'a\n\n b ', 'a\nb'],
		['status.pending', 'new', 'new'],
		['properties.title', 'name', 'name'],
		['feeds.0.tags', 'x, y ,', 'x, y'],
		['feeds.0.group', ' Science / Moss/', 'Science/Moss'],
		['feeds.0.dailyCap', '3', '3'],
		['feeds.0.dailyCap', '', ''],
		['feeds.0.firstImport', '0', '0'],
		['feeds.0.categoryMap', 'Press, releases = news\nAds =', 'Press, releases = news\nAds = '],
		['feeds.0.categoryMap', 'Ads\na = b = c', 'Ads = \na = b = c'],
		['feeds.0.authKind', 'bearer', 'bearer'],
		['feeds.0.authSecret', 'key', 'key'],
		['feeds.0.order', 'oldest', 'oldest'],
		['feeds.0.enabled', false, false],
		['groups.0.tags', 'x, y', 'x, y'],
		['groups.0.name', 'Art/Old', 'Art/Old'],
	])('%s takes %j and gives %j, also from the file', (key, typed, shown) => {
		const changed = { ...SETTINGS, ...writeField(SETTINGS, key, typed) };
		expect(readField(changed, key)).toBe(shown);
		const { settings, problems } = readSettings(JSON.parse(JSON.stringify(toStored(changed, {}))));
		expect(problems).toEqual([]);
		expect(settings).toEqual(changed);
	});

	it.each([
		['feeds.0.url', ''],
		['feeds.0.order', 'sideways'],
		['groups.0.name', ' / '],
		['feeds.7.name', 'x'],
	])('%s does not take %j', (key, typed) => {
		expect({ ...SETTINGS, ...writeField(SETTINGS, key, typed) }).toEqual(SETTINGS);
	});
});
