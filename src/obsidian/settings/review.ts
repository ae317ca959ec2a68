import type { SettingDefinition, SettingDefinitionItem } from 'obsidian';
import { isPropertyName } from '../../note/render';
import { SETTINGS } from '../../words/settings';
import { REVIEW_SETTINGS as WORDS } from '../../words/settings-review';
import { item, NOTES } from './item';

/** Everything about reviewing but the keys. */
export function reviewDefinitions(): readonly SettingDefinitionItem[] {
	return [reviewGroup(), permanentGroup(), filingGroup()];
}

function reviewGroup(): SettingDefinitionItem {
	const property = (key: 'decided' | 'snoozed' | 'priority'): SettingDefinition =>
		item(WORDS[key], 'text', `review.properties.${key}`, { validate: propertyFault });
	return {
		type: 'group',
		heading: WORDS.heading,
		items: [
			item(WORDS.scope, 'folder', 'review.scope'),
			item(WORDS.openIn, 'dropdown', 'review.openIn', {
				options: { pane: WORDS.openPane, tab: WORDS.openTab },
			}),
			item(WORDS.autoTick, 'toggle', 'review.autoTick'),
			item(WORDS.statusBar, 'toggle', 'review.statusBar'),
			property('decided'),
			property('snoozed'),
			property('priority'),
		],
	};
}

function propertyFault(value: string): string | undefined {
	return isPropertyName(value.trim()) ? undefined : SETTINGS.notAProperty;
}

function permanentGroup(): SettingDefinitionItem {
	return {
		type: 'group',
		heading: WORDS.permanent,
		items: [
			item(WORDS.folder, 'folder', 'review.permanent.folder'),
			item(WORDS.template, 'file', 'review.permanent.templatePath', NOTES),
			item(WORDS.naming, 'dropdown', 'review.permanent.naming', { options: { ...WORDS.namings } }),
		],
	};
}

function filingGroup(): SettingDefinitionItem {
	return {
		type: 'group',
		heading: WORDS.filing,
		items: Object.entries(WORDS.filed).map(([status, name]) =>
			item(
				[name, status === 'pending' ? WORDS.filingAbout : ''],
				'folder',
				`review.filing.${status}`,
			),
		),
	};
}
