import { Modal, Notice, Setting } from 'obsidian';
import { previewFeed, type FeedPreview } from '../../flow/feeds/subscribe';
import { freeName, groupPath } from '../../settings/feeds';
import { writeField } from '../../settings/form';
import type { FeedSettings } from '../../settings/model';
import { foundHow } from '../../words/discovery';
import { problemSentence } from '../../words/problem';
import { SETTINGS } from '../../words/settings';
import { ADD_FEED, age, CANCEL, COMMANDS, feedAdded, feedFound } from '../../words/ui';
import { reportFailure, type Session } from '../session';
import { addButtons, quietLine } from '../queue/controls/elements';

/** A preview of more characters is cut: one note may hold a whole book. */
const MAX_PREVIEW = 20_000;

/** Takes an address, shows what stands behind it and what the first note will look like, and adds the feed when asked. */
export class AddFeedModal extends Modal {
	private address = '';
	private name = '';
	private folder = '';
	private group = '';
	private found: FeedPreview | undefined;
	private stop = new AbortController();
	private resultEl: HTMLElement | undefined;

	constructor(private readonly session: Session) {
		super(session.app);
	}

	override onOpen(): void {
		this.setTitle(COMMANDS.addFeed);
		this.contentEl.addClass('zettelfeed-add');
		new Setting(this.contentEl)
			.setName(ADD_FEED.address)
			.addText((text) => {
				text.setPlaceholder(ADD_FEED.placeholder).onChange((value) => (this.address = value));
				text.inputEl.type = 'url';
				text.inputEl.addClass('zettelfeed-add-address');
				text.inputEl.addEventListener('keydown', (event) => {
					if (event.key === 'Enter' && !event.isComposing) reportFailure(this.look());
				});
				text.inputEl.focus();
			})
			.addButton((button) => button.setButtonText(ADD_FEED.look).onClick(() => this.look()));
		this.drawLanguage();
		this.resultEl = this.contentEl.createDiv({
			cls: 'zettelfeed-add-result',
			attr: { 'aria-live': 'polite' },
		});
	}

	override onClose(): void {
		this.stop.abort();
	}

	/** Before the first note is made: in which language its fixed sentences are. */
	private drawLanguage(): void {
		const { settings } = this.session;
		if (settings.current.feeds.length > 0) return;
		const [label] = SETTINGS.language;
		const row = new Setting(this.contentEl).setName(label);
		const choice = row.controlEl.createEl('select', {
			cls: 'dropdown',
			attr: { 'aria-label': label },
		});
		choice.createEl('option', { text: SETTINGS.chinese, attr: { value: 'zh' } });
		choice.createEl('option', { text: SETTINGS.english, attr: { value: 'en' } });
		choice.value = settings.current.language;
		const chosen = async (): Promise<void> => {
			await settings.update(writeField(settings.current, 'language', choice.value));
			if (this.found) await this.look();
		};
		choice.addEventListener('change', () => reportFailure(chosen()));
	}

	private async look(): Promise<void> {
		const result = this.resultEl;
		if (!result || this.address.trim() === '') return;
		// A second look drops the first one's late answer.
		this.stop.abort();
		const stop = (this.stop = new AbortController());
		result.empty();
		quietLine(result, ADD_FEED.looking);
		const preview = await previewFeed(
			this.session.world,
			this.session.settings.current,
			this.address,
			stop.signal,
		);
		if (stop.signal.aborted) return;
		result.empty();
		if (preview.ok) this.show(result, preview.value);
		else
			result.createDiv({
				text: problemSentence(preview.problem),
				cls: 'zettelfeed-error',
				attr: { role: 'alert' },
			});
	}

	private show(parent: HTMLElement, found: FeedPreview): void {
		this.found = found;
		this.name = found.suggestedName;
		parent.createDiv({
			text: feedFound(found.title, found.itemCount),
			cls: 'zettelfeed-add-title',
		});
		quietLine(parent, found.url);
		if (found.followedAs !== undefined)
			parent.createDiv({
				text: `${ADD_FEED.followed} ${found.followedAs}.`,
				cls: 'zettelfeed-error',
				attr: { role: 'alert' },
			});
		if (found.why !== undefined && found.why !== 'address') quietLine(parent, foundHow(found.why));
		this.showOthers(parent, found);
		this.showItems(parent, found);
		this.showFields(parent);
		if (found.firstNote) {
			const details = parent.createEl('details', { cls: 'zettelfeed-add-note' });
			details.open = true;
			details.createEl('summary', { text: ADD_FEED.firstNote });
			details.createDiv({ text: found.firstNote.path, cls: 'zettelfeed-add-path' });
			details.createEl('pre', { text: cut(found.firstNote.text), attr: { tabindex: '0' } });
		}
	}

	/** Pages often declare several feeds: the person chooses. */
	private showOthers(parent: HTMLElement, found: FeedPreview): void {
		if (found.others === undefined || found.others.length === 0) return;
		parent.createDiv({ text: ADD_FEED.others, cls: 'zettelfeed-add-heading' });
		const list = parent.createEl('ul', { cls: 'zettelfeed-add-items' });
		for (const other of found.others) {
			const row = list.createEl('li');
			const text = feedFound(other.title, other.itemCount);
			row.createSpan({ text, cls: 'zettelfeed-add-item', attr: { title: other.url } });
			const choose = row.createEl('button', { text: ADD_FEED.choose, cls: 'zettelfeed-action' });
			choose.addEventListener('click', () => {
				this.address = other.url;
				reportFailure(this.look());
			});
		}
	}

	private showItems(parent: HTMLElement, found: FeedPreview): void {
		if (found.items.length === 0) {
			quietLine(parent, ADD_FEED.noItems);
			return;
		}
		parent.createDiv({ text: ADD_FEED.newest, cls: 'zettelfeed-add-heading' });
		const list = parent.createEl('ul', { cls: 'zettelfeed-add-items' });
		for (const item of found.items.slice(0, 5)) {
			const row = list.createEl('li');
			row.createSpan({ text: item.title, cls: 'zettelfeed-add-item', attr: { dir: 'auto' } });
			row.createSpan({
				text: age(item.date ?? '', this.session.world.clock.now()),
				cls: 'zettelfeed-quiet',
			});
		}
	}

	private showFields(parent: HTMLElement): void {
		new Setting(parent)
			.setName(ADD_FEED.name)
			.addText((text) => text.setValue(this.name).onChange((value) => (this.name = value)));
		new Setting(parent)
			.setName(ADD_FEED.folder)
			.addText((text) =>
				text
					.setPlaceholder(this.session.settings.current.folder)
					.onChange((value) => (this.folder = value)),
			);
		new Setting(parent)
			.setName(ADD_FEED.group)
			.addText((text) => text.onChange((value) => (this.group = value)));
		const row = new Setting(parent).addButton((button) => {
			button.setButtonText(ADD_FEED.addAndSync).onClick(() => this.add(true));
			// Who follows it already hardly means to follow it twice.
			if (this.found?.followedAs !== undefined) return;
			button.setCta().buttonEl.focus({ preventScroll: true });
		});
		addButtons(row, [COMMANDS.addFeed, () => this.add(false)], [CANCEL, () => this.close()]);
	}

	private async add(syncs: boolean): Promise<void> {
		const { found } = this;
		if (!found) return;
		// Pressed again while this is saved, it must not be added twice.
		this.found = undefined;
		const { feeds } = this.session.settings.current;
		const name = freeName(this.name.trim() || found.suggestedName, feeds);
		const group = groupPath(this.group);
		const feed: FeedSettings = {
			...{ name, url: found.url, folder: this.folder.trim(), tags: [], enabled: true },
			...(group === '' ? {} : { group }),
		};
		await this.session.settings.update({ feeds: [...feeds, feed] });
		this.close();
		if (syncs && !this.session.runner.isBusy) await this.session.sync([feed]);
		else new Notice(feedAdded(name));
	}
}

function cut(text: string): string {
	return text.length > MAX_PREVIEW ? `${text.slice(0, MAX_PREVIEW)}\n…` : text;
}
