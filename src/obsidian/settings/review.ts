import type { SettingDefinitionItem } from 'obsidian';
import { isPropertyName } from '../../note/render';
import { SETTINGS } from '../../words/settings';
import { REVIEW_SETTINGS as WORDS } from '../../words/settings-review';
import { labels } from './feed';

/** Everything about reviewing but the keys. */
export function reviewDefinitions(): readonly SettingDefinitionItem[] {
	return [reviewGroup(), permanentGroup(), filingGroup()];
}

function reviewGroup(): SettingDefinitionItem {
	const property = (
		key: 'decided' | 'snoozed' | 'priority',
	): { name: string; control: { type: 'text'; key: string; validate: typeof propertyFault } } => ({
		...labels(WORDS[key]),
		control: { type: 'text', key: `review.properties.${key}`, validate: propertyFault },
	});
	return {
		type: 'group',
		heading: WORDS.heading,
		items: [
			{ ...labels(WORDS.scope), control: { type: 'folder', key: 'review.scope' } },
			{
				...labels(WORDS.openIn),
				control: {
					type: 'dropdown',
					key: 'review.openIn',
					options: { pane: WORDS.openPane, tab: WORDS.openTab },
				},
			},
			{ ...labels(WORDS.autoTick), control: { type: 'toggle', key: 'review.autoTick' } },
			{ ...labels(WORDS.statusBar), control: { type: 'toggle', key: 'review.statusBar' } },
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
			{ ...labels(WORDS.folder), control: { type: 'folder', key: 'review.permanent.folder' } },
			{
				...labels(WORDS.template),
				control: {
					type: 'file',
					key: 'review.permanent.templatePath',
					filter: (file) => file.extension === 'md',
				},
			},
			{
				...labels(WORDS.naming),
				control: {
					type: 'dropdown',
					key: 'review.permanent.naming',
					options: { ...WORDS.namings },
				},
			},
		],
	};
}

function filingGroup(): SettingDefinitionItem {
	return {
		type: 'group',
		heading: WORDS.filing,
		items: Object.entries(WORDS.filed).map(([status, name]) => ({
			name,
			...(status === 'pending' ? { desc: WORDS.filingAbout } : {}),
			control: { type: 'folder' as const, key: `review.filing.${status}` },
		})),
	};
}
