import { setIcon } from 'obsidian';
import { localDay } from '../../../base/time/day';
import { isTooLong } from '../../../flow/review/text-reader';
import type { QueueEntry } from '../../../queue/model';
import { isWhole, readingMinutes } from '../../../queue/reading';
import { dayWords } from '../../../words/day';
import { failedBriefly, failedLine } from '../../../words/fetch';
import {
	faultWords,
	minutesWords,
	stepsWords,
	STATE_NAMES,
	suggestionsWords,
	textWords,
	TOO_LONG,
} from '../../../words/review';
import { age, QUEUE } from '../../../words/ui';

/** What a row shows beside its entry. */
export interface RowContext {
	/** Milliseconds since the epoch. */
	readonly now: number;
	/** Suggestions waiting, where they were looked up. */
	readonly links: number;
	/** Name of the feed left out where the group's heading says it. */
	readonly hidesSource: boolean;
	/** Whether statuses are mixed in the list. */
	readonly showsState: boolean;
}

/**
 * Draws an entry's row. Nothing in it can be focused: the list is one stop, and its keys do everything. What is read aloud
 * is what is seen; a sign has words for it.
 */
export function drawRow(el: HTMLElement, entry: QueueEntry, context: RowContext): void {
	el.empty();
	const mark = el.createSpan({ cls: 'zettelfeed-row-mark', attr: { 'aria-hidden': 'true' } });
	setIcon(mark, 'check');
	const body = el.createDiv({ cls: 'zettelfeed-row-body' });
	body.createDiv({ text: entry.title, cls: 'zettelfeed-row-title', attr: { dir: 'auto' } });
	const meta = body.createDiv({ cls: 'zettelfeed-row-meta' });
	const minutes = entry.text ? readingMinutes(entry.text.words) : 0;
	const when = entry.date === '' ? QUEUE.undated : age(entry.date, context.now);
	drawFacts(meta, entry, { minutes, when, hidesSource: context.hidesSource });
	drawSigns(meta, entry, context);
	// Why a fetch failed is told in the note, with what to do; the row has a sign for it.
	if (entry.fault) {
		const line = body.createDiv({ cls: 'zettelfeed-row-trouble' });
		setIcon(line.createSpan({ cls: 'zettelfeed-sign' }), 'triangle-alert');
		line.createSpan({ text: faultWords(entry.fault), attr: { dir: 'auto' } });
	}
}

/** What is wrong with a note, with the next step; empty where nothing is. */
export function troubleOf(entry: QueueEntry, now: number): string {
	if (entry.fault) return faultWords(entry.fault);
	const { failure: problem, nextTry } = entry;
	if (!problem) return '';
	const failed = { problem, ...(nextTry === undefined ? {} : { nextTry }) };
	return failedLine(failed, now, () => entry.title);
}

function drawFacts(
	meta: HTMLElement,
	entry: QueueEntry,
	facts: { readonly minutes: number; readonly when: string; readonly hidesSource: boolean },
): void {
	if (entry.source !== '' && !facts.hidesSource)
		meta.createSpan({ text: entry.source, cls: 'zettelfeed-row-source', attr: { dir: 'auto' } });
	meta.createSpan({ text: facts.when, cls: 'zettelfeed-row-fact', attr: { dir: 'auto' } });
	if (facts.minutes > 0)
		meta.createSpan({
			text: minutesWords(facts.minutes),
			cls: 'zettelfeed-row-fact',
			attr: { dir: 'auto' },
		});
	else if (isTooLong(entry)) meta.createSpan({ text: TOO_LONG, cls: 'zettelfeed-row-fact' });
}

function drawSigns(meta: HTMLElement, entry: QueueEntry, context: RowContext): void {
	const signs = meta.createSpan({ cls: 'zettelfeed-row-signs' });
	const add = (icon: string, label: string, text = '', cls = ''): void => {
		const sign = signs.createSpan({
			cls: `zettelfeed-sign ${cls}`.trim(),
			attr: { role: 'img', 'aria-label': label },
		});
		setIcon(sign.createSpan({ cls: 'zettelfeed-sign-icon' }), icon);
		if (text !== '') sign.createSpan({ text });
	};
	if (context.showsState)
		signs.createSpan({ text: STATE_NAMES[entry.state], cls: 'zettelfeed-sign' });
	if (entry.snoozedUntil !== undefined && entry.snoozedUntil > localDay(context.now))
		add('alarm-clock', dayWords(entry.snoozedUntil), dayWords(entry.snoozedUntil, true).slice(4));
	if (entry.tasks.done > 0)
		add(
			'list-checks',
			stepsWords(entry.tasks.done, entry.tasks.total),
			`${entry.tasks.done}/${entry.tasks.total}`,
		);
	if (context.links > 0) add('link', suggestionsWords(context.links), String(context.links));
	const { text } = entry;
	if (text?.method !== undefined)
		add(isWhole(text) ? 'file-text' : 'file-minus', textWords(text.method));
	else if (entry.failure) {
		const why = failedBriefly(entry.failure);
		add('file-x', why, why);
	}
	if (entry.priority !== undefined)
		add(
			'flag',
			`priority ${entry.priority}`,
			String(entry.priority),
			`is-priority-${entry.priority}`,
		);
}
