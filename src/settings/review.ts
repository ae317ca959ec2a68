import { isRecord } from '../base/record';
import type { Decision, ReviewProperties } from '../queue/model';
import type { NoteNaming } from '../note/model';
import { asFlag, asName, asText, asWords, fieldsOf, oneOf, type Wrong } from './values';

/** What the person chose about reviewing; stored under `review`. */
export interface ReviewSettings {
	readonly properties: ReviewProperties;
	/** Folder of the queue's notes; empty for the whole vault. */
	readonly scope: string;
	/** Folder a note moves to by a decision; empty: it stays. */
	readonly filing: Readonly<Record<Decision, string>>;
	/** Whether doing a step of the checklist ticks it. */
	readonly autoTick: boolean;
	/** Whether the status bar shows how many are pending. */
	readonly statusBar: boolean;
	/** Where a note is read. */
	readonly openIn: 'pane' | 'tab';
	/** Keys of the view where they differ from its own: action to key. */
	readonly keys: Readonly<Record<string, string>>;
	readonly permanent: PermanentSettings;
}

export interface PermanentSettings {
	readonly folder: string;
	/** Vault path of a template note, or empty for the built-in one. */
	readonly templatePath: string;
	readonly naming: NoteNaming;
}

export const DEFAULT_REVIEW: ReviewSettings = {
	properties: { decided: 'decided', snoozed: 'snoozed-until', priority: 'priority' },
	scope: '',
	filing: { pending: '', analysed: '', permanent: '', archived: '' },
	autoTick: false,
	statusBar: true,
	openIn: 'pane',
	keys: {},
	permanent: { folder: 'permanent', templatePath: '', naming: 'title' },
};

const NAMINGS: readonly NoteNaming[] = [
	'title',
	'timestamp',
	'timestamp-title',
	'sequence',
	'sequence-title',
];

/** Reads one stored value; `wrong` is told the field of each that cannot be meant. */
export function readReview(stored: unknown, wrong: Wrong): ReviewSettings {
	const base = DEFAULT_REVIEW;
	if (stored === undefined) return base;
	if (!isRecord(stored)) {
		wrong('review');
		return base;
	}
	const review = fieldsOf(stored, 'review.', wrong);
	const properties = fieldsOf(stored['properties'], 'review.properties.', wrong);
	const filing = fieldsOf(stored['filing'], 'review.filing.', wrong);
	const permanent = fieldsOf(stored['permanent'], 'review.permanent.', wrong);
	return {
		properties: {
			decided: properties('decided', asName, base.properties.decided),
			snoozed: properties('snoozed', asName, base.properties.snoozed),
			priority: properties('priority', asName, base.properties.priority),
		},
		scope: review('scope', asText, base.scope),
		filing: {
			pending: filing('pending', asText, base.filing.pending),
			analysed: filing('analysed', asText, base.filing.analysed),
			permanent: filing('permanent', asText, base.filing.permanent),
			archived: filing('archived', asText, base.filing.archived),
		},
		autoTick: review('autoTick', asFlag, base.autoTick),
		statusBar: review('statusBar', asFlag, base.statusBar),
		openIn: review('openIn', (value) => oneOf(value, ['pane', 'tab'] as const), base.openIn),
		keys: review('keys', asWords, base.keys),
		permanent: {
			folder: permanent('folder', asText, base.permanent.folder),
			templatePath: permanent('templatePath', asText, base.permanent.templatePath),
			naming: permanent('naming', (value) => oneOf(value, NAMINGS), base.permanent.naming),
		},
	};
}

/** A choice of reviewing as the field of a form: `properties.decided`, `autoTick`. */
export function reviewField(review: ReviewSettings, first: string, second: string): unknown {
	const value = new Map<string, unknown>(Object.entries(review)).get(first);
	if (second === '') return value;
	return isRecord(value) ? (value[second] ?? '') : '';
}

/** Through the reader of what is stored, so that the form can write nothing that would not be read. */
export function changedReview(
	review: ReviewSettings,
	[first, second]: readonly [string, string],
	value: unknown,
): ReviewSettings {
	const group = new Map<string, unknown>(Object.entries(review)).get(first);
	const changed = second === '' ? value : { ...(isRecord(group) ? group : {}), [second]: value };
	let wrong = false;
	const read = readReview({ ...review, [first]: changed }, () => (wrong = true));
	return wrong ? review : read;
}
