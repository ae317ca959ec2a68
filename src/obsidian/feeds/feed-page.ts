import { isProblemKind, problem } from '../../base/problem';
import { importLeft, leftItems, type LeftItem } from '../../flow/feeds/later';
import { takeAlong } from '../../flow/feeds/move-feed';
import type { FeedOverview } from '../../flow/feeds/overview';
import { pauseFeed } from '../../flow/feeds/schedule';
import { dropRevision, openRevisions, type Revision } from '../../flow/feeds/update';
import { feedShares } from '../../queue/shares';
import type { FeedSettings } from '../../settings/model';
import {
	ago,
	bytesWords,
	FEEDS,
	feedRemoved,
	leftWords,
	share,
	statusShort,
	visitLine,
} from '../../words/feeds';
import { problemSentence } from '../../words/problem';
import { REVIEW } from '../../words/review';
import { FEED_SETTINGS } from '../../words/settings';
import { SHARES, shareWords } from '../../words/shares';
import { COMMANDS, SYNCING } from '../../words/ui';
import { noticeWithButtons } from '../button-notice';
import { confirm } from '../queue/controls/confirm';
import { errorLine, quietLine, textButton } from '../queue/controls/elements';
import { fetchFeed } from '../texts/fetch-commands';
import { FeedRules } from './feed-rules';
import { RevisionModal } from '../texts/revision-modal';
import { reportFailure, type Session } from '../session';

/** Rows of a list beyond which the rest waits for a press: a first import can leave out thousands. */
const MAX_ROWS = 50;

/** One feed: how its visits go, what its publisher changed, what was left out, and its rules. */
export class FeedPage {
	private shown = 0;
	private feed = '';
	private rules: FeedRules | undefined;
	private shareEl: HTMLElement | undefined;

	constructor(
		private readonly el: HTMLElement,
		private readonly session: Session,
		private readonly back: () => void,
	) {}

	async show(overview: FeedOverview | undefined): Promise<void> {
		const turn = (this.shown += 1);
		if (!overview) {
			this.el.empty();
			this.el.createDiv({ text: FEEDS.choose, cls: 'zettelfeed-empty zettelfeed-quiet' });
			return;
		}
		const { feed } = overview;
		const [left, items] = await Promise.all([
			leftItems(this.session.world, feed),
			this.session.world.shelf.load(feed.url),
		]);
		if (turn !== this.shown) return;
		// What the person is typing must not be drawn away by a sync that ends.
		const isSame = feed.name === this.feed;
		if (isSame && this.el.querySelector('textarea:focus')) return;
		const typed = isSame ? this.rules?.unsaved : undefined;
		const controls = (): readonly HTMLElement[] => [...this.el.querySelectorAll('button')];
		const focused = controls().findIndex((each) => each === each.doc.activeElement);
		this.el.empty();
		this.drawHead(overview);
		this.shareEl = this.section(SHARES.title, '').createDiv({ cls: 'zettelfeed-feed-share' });
		this.feed = feed.name;
		this.drawShare();
		if (overview.movedTo !== undefined) this.drawMove(feed, overview.movedTo);
		this.drawRevisions(feed);
		if (left.ok) this.drawLeft(feed, left.value);
		const rules = this.section(FEEDS.rules, FEEDS.rulesAbout);
		this.rules = new FeedRules(rules, this.session, feed, items);
		this.rules.draw(typed);
		this.drawVisits(overview);
		// Who pressed a button is on the one that took its place.
		if (isSame) controls()[focused]?.focus();
	}

	/** How much of the feed the person keeps, counted anew from the notes. */
	drawShare(): void {
		const notes = this.session.queue.all().filter((entry) => entry.source === this.feed);
		const [found] = feedShares(notes);
		this.shareEl?.setText(found ? shareWords(found) : SHARES.none);
	}

	private drawHead({ feed, visit }: FeedOverview): void {
		const head = this.el.createDiv({ cls: 'zettelfeed-feed-head' });
		textButton(head, FEEDS.back, () => this.back()).addClass('zettelfeed-feed-back');
		head.createEl('h2', { text: feed.name, attr: { dir: 'auto' } });
		head.createEl('a', { text: feed.url, cls: 'zettelfeed-quiet', href: feed.url });
		head.createDiv({ text: visitLine(visit, feed.enabled, this.session.world.clock.now()) });
		if (visit.lastProblem !== undefined) {
			const { lastProblem: kind, lastDetail: detail } = visit;
			const found = isProblemKind(kind) ? kind : 'broken-feed';
			const text = problemSentence(problem(found, feed.name, detail));
			errorLine(head, text);
		}
		const actions = head.createDiv({ cls: 'zettelfeed-actions' });
		textButton(actions, FEEDS.sync, () => this.session.sync([feed], 'by-name'));
		textButton(actions, COMMANDS.fetchOpen, () => fetchFeed(this.session, feed));
		const isAsked = feed.enabled && visit.paused === undefined;
		textButton(actions, isAsked ? FEEDS.pause : FEEDS.resume, async () => {
			await pauseFeed(this.session.world, feed, isAsked);
			if (!feed.enabled) await this.session.changeFeed(feed.name, { enabled: true });
			this.session.changed();
		});
		textButton(actions, FEED_SETTINGS.remove[0], () => this.remove(feed));
	}

	private async remove(feed: FeedSettings): Promise<void> {
		const [title, about] = FEED_SETTINGS.remove;
		const { app, settings } = this.session;
		const names = [feed.name];
		if (!(await confirm(app, { title, about, yes: title, names }))) return;
		const others = (): readonly FeedSettings[] =>
			settings.current.feeds.filter((each) => each.name !== feed.name);
		const at = settings.current.feeds.findIndex((each) => each.name === feed.name);
		await settings.update({ feeds: others() });
		this.back();
		const putBack = (): void => {
			const feeds = [...others()];
			feeds.splice(at, 0, feed);
			reportFailure(settings.update({ feeds }));
		};
		noticeWithButtons(feedRemoved(feed.name), 10_000, [REVIEW.undo, putBack]);
	}

	private drawMove(feed: FeedSettings, url: string): void {
		const section = this.section(FEEDS.moved, url);
		textButton(section, FEEDS.useNew, async () => {
			await takeAlong(this.session.world, feed.url, url);
			await this.session.changeFeed(feed.name, { url });
		});
	}

	private drawRevisions(feed: FeedSettings): void {
		const revisions = openRevisions(this.session.world).filter((each) => each.feed === feed.name);
		if (revisions.length === 0) return;
		const section = this.section(FEEDS.revisions, FEEDS.revisionsAbout);
		const list = section.createEl('ul', { cls: 'zettelfeed-feed-items' });
		for (const revision of revisions.slice(0, MAX_ROWS)) this.drawRevision(list, revision);
	}

	private drawRevision(list: HTMLElement, revision: Revision): void {
		const row = list.createEl('li');
		row.createSpan({ text: revision.title, cls: 'zettelfeed-feed-item', attr: { dir: 'auto' } });
		textButton(row, FEEDS.show, () => new RevisionModal(this.session, revision).open());
		textButton(row, FEEDS.keepMine, async () => {
			await dropRevision(this.session.world, revision.path);
			this.session.changed();
		});
	}

	private drawLeft(feed: FeedSettings, left: readonly LeftItem[]): void {
		const section = this.section(
			FEEDS.left,
			left.length === 0 ? FEEDS.nothingLeft : FEEDS.leftAbout,
		);
		if (left.length === 0) return;
		const list = section.createEl('ul', { cls: 'zettelfeed-feed-items' });
		for (const item of left.slice(0, MAX_ROWS)) {
			const row = list.createEl('li');
			const text = row.createDiv({ cls: 'zettelfeed-feed-item' });
			text.createDiv({ text: item.title || item.url, attr: { dir: 'auto' } });
			const why = [leftWords(item.why, item.rule), ...(item.hasText ? [] : [FEEDS.noTextYet])];
			quietLine(text, why.join('. '));
			textButton(row, FEEDS.makeNote, () => this.makeNotes(feed, [item]));
		}
		const all = `${FEEDS.makeAll} (${left.length})`;
		textButton(section, all, () => this.makeNotes(feed, left));
	}

	private async makeNotes(feed: FeedSettings, items: readonly LeftItem[]): Promise<void> {
		const ids = items.map((item) => item.id);
		const { world, settings, runner } = this.session;
		const report = await runner.run(SYNCING, (progress, signal) =>
			importLeft(world, settings.current, { feed, ids }, { progress, signal }),
		);
		if (report) await this.session.reportMade(report);
	}

	private drawVisits({ visit, made }: FeedOverview): void {
		const section = this.section(FEEDS.visits, '');
		const facts = section.createEl('dl', { cls: 'zettelfeed-feed-facts' });
		const fact = (name: string, value: string): void => {
			const pair = facts.createDiv();
			pair.createEl('dt', { text: name });
			pair.createEl('dd', { text: value });
		};
		fact(FEEDS.made, String(made));
		fact(FEEDS.requests, String(visit.requests));
		fact(FEEDS.received, bytesWords(visit.bytes));
		fact(FEEDS.nothingNew, share(visit.unchanged, visit.requests));
		if (visit.answers.length === 0) return;
		const table = section.createEl('table', { cls: 'zettelfeed-feed-answers' });
		table.createEl('caption', { text: FEEDS.answers });
		const header = table.createEl('tr');
		for (const name of [FEEDS.when, FEEDS.answer, FEEDS.size, FEEDS.took])
			header.createEl('th', { text: name, attr: { scope: 'col' } });
		const now = this.session.world.clock.now();
		for (const answer of [...visit.answers].reverse()) {
			const row = table.createEl('tr');
			const cells = [
				ago(now - answer.at),
				statusShort(answer.status),
				bytesWords(answer.bytes),
				`${answer.ms} ms`,
			];
			for (const text of cells) row.createEl('td', { text });
		}
	}

	private section(title: string, about: string): HTMLElement {
		const section = this.el.createEl('section', { cls: 'zettelfeed-feed-section' });
		section.createEl('h3', { text: title });
		if (about !== '') section.createEl('p', { text: about, cls: 'zettelfeed-quiet' });
		return section;
	}
}
