import { dryRun } from '../../feed/rules/filter';
import { readFilters } from '../../feed/rules/filter-read';
import type { FeedItem } from '../../feed/model';
import { NOT_KEPT } from '../../flow/feeds/filter';
import type { FeedSettings } from '../../settings/model';
import { dryRunSentence, FEEDS, ruleCount } from '../../words/feeds';
import { faultSentence } from '../../words/filter';
import { reportFailure, type Session } from '../session';
import { errorLine, quietLine } from '../queue/controls/elements';

/** Typing pauses of this length start a dry run. */
const DEBOUNCE_MS = 150;
const MAX_LISTED = 50;
/** Items a dry run asks: enough to judge a rule, few enough to answer while one types. */
const MAX_TRIED = 200;

/** A feed's rules, tried as they are typed on what the feed sent last. */
export class FeedRules {
	private areaEl: HTMLTextAreaElement | undefined;
	private resultEl: HTMLElement | undefined;
	private timer = 0;

	constructor(
		private readonly el: HTMLElement,
		private readonly session: Session,
		private readonly feed: FeedSettings,
		private readonly items: readonly FeedItem[],
	) {}

	/** What was typed and not saved; `undefined` where the rules are as stored. */
	get unsaved(): string | undefined {
		const typed = this.areaEl?.value;
		return typed?.trim() === (this.feed.filters ?? '').trim() ? undefined : typed;
	}

	/** `typed` is what stood unsaved on the page before this one. */
	draw(typed?: string): void {
		const area = (this.areaEl = this.el.createEl('textarea', {
			cls: 'zettelfeed-rules',
			attr: {
				rows: '4',
				spellcheck: 'false',
				placeholder: FEEDS.rulesExample,
				'aria-label': FEEDS.rules,
			},
		}));
		area.value = typed ?? this.feed.filters ?? '';
		area.addEventListener('input', () => {
			window.clearTimeout(this.timer);
			this.timer = window.setTimeout(() => this.tryOut(area.value), DEBOUNCE_MS);
		});
		const save = this.el.createEl('button', { text: FEEDS.rulesSave, cls: 'zettelfeed-action' });
		save.addEventListener('click', () => {
			area.blur();
			reportFailure(this.session.changeFeed(this.feed.name, { filters: area.value.trim() }));
		});
		this.resultEl = this.el.createDiv({
			cls: 'zettelfeed-rules-result',
			attr: { 'aria-live': 'polite' },
		});
		this.tryOut(area.value);
	}

	private tryOut(text: string): void {
		const result = this.resultEl;
		if (!result) return;
		result.empty();
		const { rules, faults } = readFilters(text);
		for (const fault of faults) errorLine(result, faultSentence(fault));
		if (rules.length === 0) return;
		if (this.items.length === 0) {
			quietLine(result, FEEDS.rulesNoItems);
			return;
		}
		const run = dryRun(rules, this.items.slice(0, MAX_TRIED), this.session.world.clock.now());
		result.createDiv({ text: dryRunSentence(run.kept.length, run.dropped.length) });
		for (const { rule, items } of run.counts)
			quietLine(result, `${rule.text}: ${ruleCount(items)}`);
		const list = result.createEl('ul', { cls: 'zettelfeed-feed-items' });
		for (const { item, rule } of run.dropped.slice(0, MAX_LISTED)) {
			const row = list.createEl('li', { cls: 'is-dropped' });
			row.createSpan({
				text: item.title || item.url,
				cls: 'zettelfeed-feed-item',
				attr: { dir: 'auto' },
			});
			row.createSpan({ text: rule?.text ?? NOT_KEPT, cls: 'zettelfeed-quiet' });
		}
	}
}
