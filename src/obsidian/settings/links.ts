import type { SettingDefinitionItem } from 'obsidian';
import { LINK_SETTINGS } from '../../words/links';
import { labels } from './feed';

/** The settings of links. */
export function linkDefinitions(): SettingDefinitionItem {
	return {
		type: 'group',
		heading: LINK_SETTINGS.heading,
		items: [
			{
				...labels(LINK_SETTINGS.autoLink),
				control: { type: 'toggle', key: 'links.autoLink' },
			},
			{
				...labels(LINK_SETTINGS.precision),
				control: { type: 'number', key: 'links.precision', min: 50, max: 99, step: 1 },
			},
			{
				...labels(LINK_SETTINGS.place),
				control: {
					type: 'dropdown',
					key: 'links.place',
					options: { text: LINK_SETTINGS.placeText, related: LINK_SETTINGS.placeRelated },
				},
			},
			{ ...labels(LINK_SETTINGS.quotes), control: { type: 'toggle', key: 'links.quotes' } },
			{
				...labels(LINK_SETTINGS.ignoredNames),
				control: { type: 'textarea', key: 'links.ignoredNames', rows: 3 },
			},
		],
	};
}
