import {
	SecretComponent,
	type App,
	type SettingDefinition,
	type SettingDefinitionItem,
} from 'obsidian';
import { readRules, typedOrder } from '../../settings/full-text';
import { FULL_TEXT } from '../../words/fetch';
import { item, labels } from './item';

/** The settings of full texts for all feeds. */
export function fullTextDefinitions(options: {
	readonly app: App;
	readonly readerKey: () => string;
	readonly save: (key: string, value: unknown) => Promise<void>;
}): SettingDefinitionItem {
	const { app, readerKey, save } = options;
	return {
		type: 'group',
		heading: FULL_TEXT.heading,
		items: [
			item(FULL_TEXT.order, 'text', 'fullText.order', {
				validate: (value) => (typedOrder(value) ? undefined : FULL_TEXT.badOrder),
			}),
			item(FULL_TEXT.onOpen, 'toggle', 'fullText.onOpen'),
			item(FULL_TEXT.reader, 'toggle', 'fullText.reader'),
			{
				...labels(FULL_TEXT.readerKey),
				render: (setting) => {
					// The keychain's own field: the key itself never passes through our settings.
					new SecretComponent(app, setting.controlEl)
						.setValue(readerKey())
						.onChange((name) => save('fullText.readerKey', name));
				},
			},
			item(FULL_TEXT.rules, 'textarea', 'fullText.rules', { rows: 3, validate: selectorFault }),
		],
	};
}

/** What one feed says of its full texts. */
export function feedTextItems(at: number): readonly SettingDefinition[] {
	return [
		item(FULL_TEXT.preference, 'dropdown', `feeds.${at}.fullText`, {
			options: {
				'': FULL_TEXT.best,
				feed: FULL_TEXT.feed,
				page: FULL_TEXT.page,
				reader: FULL_TEXT.jina,
			},
		}),
		item(FULL_TEXT.atSync, 'toggle', `feeds.${at}.fetchAtSync`),
	];
}

/** What is wrong with selectors: the first line that cannot be used. */
function selectorFault(rules: string): string | undefined {
	const [line] = readRules(rules).faults;
	return line === undefined ? undefined : FULL_TEXT.badRule(line);
}
