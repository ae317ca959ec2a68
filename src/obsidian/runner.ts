import { Notice } from 'obsidian';
import type { Progress } from '../ports';
import { BUSY, CANCEL, NOTHING_RUNS, runProgress } from '../words/ui';

/** One run at a time, with its progress in a notice and a way to stop it. */
export class Runner {
	private stop: AbortController | undefined;
	private readonly waiting: (() => void)[] = [];

	/** When no run is under way. Another may begin before whoever waits has its turn. */
	async whenFree(): Promise<void> {
		while (this.stop) await new Promise<void>((resolve) => this.waiting.push(resolve));
	}

	get isBusy(): boolean {
		return this.stop !== undefined;
	}

	cancel(): void {
		if (this.stop) this.stop.abort();
		else new Notice(NOTHING_RUNS);
	}

	/** Runs it, or says that another run is under way and gives `undefined`. */
	async run<T>(
		label: string,
		job: (progress: Progress, signal: AbortSignal) => Promise<T>,
	): Promise<T | undefined> {
		if (this.stop) {
			new Notice(BUSY);
			return undefined;
		}
		const stop = new AbortController();
		this.stop = stop;
		const shown = showProgress(label, stop);
		try {
			return await job({ step: shown.step }, stop.signal);
		} finally {
			shown.hide();
			this.free();
		}
	}

	/** Runs it without a word, or not at all where another run is under way. */
	async runQuietly<T>(
		job: (progress: Progress, signal: AbortSignal) => Promise<T>,
	): Promise<T | undefined> {
		if (this.stop) return undefined;
		const stop = new AbortController();
		this.stop = stop;
		try {
			return await job({ step: () => undefined }, stop.signal);
		} finally {
			this.free();
		}
	}

	private free(): void {
		this.stop = undefined;
		for (const resolve of this.waiting.splice(0)) resolve();
	}
}

function showProgress(
	label: string,
	stop: AbortController,
): { readonly step: Progress['step']; readonly hide: () => void } {
	const message = createFragment();
	const text = message.createSpan({ text: runProgress(label, 0, 1) });
	const button = message.createEl('button', { text: CANCEL, cls: 'zettelfeed-notice-button' });
	button.addEventListener('click', () => stop.abort());
	const notice = new Notice(message, 0);
	return {
		step: (done, total) => text.setText(runProgress(label, done, total)),
		hide: () => notice.hide(),
	};
}
