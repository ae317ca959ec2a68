import type { SettingDefinitionItem } from 'obsidian';
import { LINK_SETTINGS } from '../../words/links';
import { item } from './item';

/** The settings of links. */
export function linkDefinitions(): SettingDefinitionItem {
	return {
		type: 'group',
		heading: LINK_SETTINGS.heading,
		items: [
			item(LINK_SETTINGS.autoLink, 'toggle', 'links.autoLink'),
			item(LINK_SETTINGS.precision, 'number', 'links.precision', { min: 50, max: 99, step: 1 }),
			item(LINK_SETTINGS.place, 'dropdown', 'links.place', {
				options: { text: LINK_SETTINGS.placeText, related: LINK_SETTINGS.placeRelated },
			}),
			item(LINK_SETTINGS.quotes, 'toggle', 'links.quotes'),
			item(LINK_SETTINGS.ignoredNames, 'textarea', 'links.ignoredNames', { rows: 3 }),
		],
	};
}
