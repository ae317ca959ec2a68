import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launch, openApp } from '../test/browser/harness';
import { reviewNote } from '../test/support/review-vault';

const DATA = '.obsidian/plugins/zettelfeed/data.json';
const NOTES = Number(process.env['BENCH_NOTES'] ?? 20_000);

/** Half of the vault is pending. Opening, scrolling, typing, one change, memory; beside a plain list of all rows in the same run. */
it('the review queue of a large vault', { timeout: 600_000 }, async () => {
	const files: Record<string, string> = { [DATA]: JSON.stringify({ version: 1, language: 'en' }) };
	for (let at = 0; at < NOTES; at += 1) {
		const name = `note-${at}`;
		files[`inbox/${name}.md`] = reviewNote({
			name,
			title: `Entry ${at}: how the miller wrote down what the river carried past the mill`,
			source: `Feed ${at % 40}`,
			date: new Date(Date.UTC(2026, 0, 1) - at * 600_000).toISOString(),
			summary: `The river carried silt past the mill on day ${at}.`,
			status: at % 2 === 0 ? 'pending-analysis' : 'analysed',
		});
	}
	const browser = await launch();
	const app = await openApp(browser, files);
	const { page, vault } = app;
	const heap = async (): Promise<number> => {
		const session = await page.context().newCDPSession(page);
		await session.send('HeapProfiler.collectGarbage');
		return page.evaluate(
			() =>
				(performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize /
				1e6,
		);
	};
	await page.evaluate(() => {
		const frames: number[] = [];
		Object.assign(window, { frames });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) frames.push(entry.duration);
		}).observe({ type: 'longtask' });
		// Tasks under 50 ms are no long tasks: a timer that comes late tells how long others held the thread.
		const held: number[] = [];
		Object.assign(window, { held });
		const channel = new MessageChannel();
		let last = performance.now();
		channel.port1.onmessage = () => {
			const now = performance.now();
			held.push(now - last);
			last = now;
			setTimeout(() => {
				last = performance.now();
				channel.port2.postMessage(0);
			}, 0);
		};
		channel.port2.postMessage(0);
	});
	const longest = async (run: () => Promise<void>): Promise<number> => {
		await page.evaluate(() => {
			(window as unknown as { held: number[] }).held.length = 0;
		});
		await run();
		return page.evaluate(() => Math.max(0, ...(window as unknown as { held: number[] }).held));
	};
	await page.waitForTimeout(3_000);
	const before = await heap();
	const open = await page.evaluate(async () => {
		const start = performance.now();
		(await window.standIn).runCommand('Open review queue');
		while (!document.querySelector('.zettelfeed-row')) await new Promise(requestAnimationFrame);
		return performance.now() - start;
	});
	await page.waitForTimeout(4_000);
	const used = (await heap()) - before;
	expect(await page.locator('.zettelfeed-row').count()).toBeLessThan(60);
	const scroll = await longest(async () => {
		for (let at = 0; at < 60; at += 1) {
			await page.evaluate((to) => {
				const list = document.querySelector('.zettelfeed-list');
				if (list) list.scrollTop = to;
			}, at * 900);
			await page.waitForTimeout(30);
		}
	});
	await page.focus('.zettelfeed-search input');
	const typing = await longest(async () => {
		await page.keyboard.type('entry 12', { delay: 90 });
		await page.waitForTimeout(300);
	});
	await page.fill('.zettelfeed-search input', '');
	await page.waitForTimeout(1_500);
	const title = page.locator('.zettelfeed-title-count');
	expect(await title.textContent()).toBe(String(NOTES / 2));
	writeFileSync(
		join(vault, 'inbox/note-0.md'),
		(files['inbox/note-0.md'] ?? '').replace('pending-analysis', 'archived'),
	);
	const refresh = await page.evaluate(async (pending) => {
		const { app: stood } = await window.standIn;
		const file = stood.vault.getFileByPath('inbox/note-0.md');
		if (!file) throw new Error('no note');
		const text = await stood.vault.read(file);
		const count = document.querySelector('.zettelfeed-title-count');
		const start = performance.now();
		stood.vault.trigger('stand-in:text', file, text);
		while (count?.textContent === String(pending) || !count?.isConnected) {
			await new Promise(requestAnimationFrame);
			if (document.querySelector('.zettelfeed-title-count')?.textContent !== String(pending)) break;
			if (performance.now() - start > 5_000) return -1;
		}
		return performance.now() - start;
	}, NOTES / 2);
	const plain = await page.evaluate((rows) => {
		const list = document.createElement('div');
		list.className = 'zettelfeed-list';
		const start = performance.now();
		for (let at = 0; at < rows; at += 1) {
			const row = list
				.createDiv({ cls: 'zettelfeed-row' })
				.createDiv({ cls: 'zettelfeed-row-body' });
			row.createDiv({
				cls: 'zettelfeed-row-title',
				text: `Entry ${at}: how the miller wrote down what the river carried`,
			});
			const meta = row.createDiv({ cls: 'zettelfeed-row-meta' });
			meta.createSpan({ text: 'Feed' });
			meta.createSpan({ text: '3 d' });
		}
		document.querySelector('.main-pane')?.append(list);
		void list.offsetHeight;
		const took = performance.now() - start;
		list.remove();
		return took;
	}, NOTES / 2);
	const say = (number: number): string => `${number.toFixed(0)} ms`;
	console.log(
		`queue: ${NOTES / 2} pending of ${NOTES}: open to first rows ${say(open)}; thread held at most ${say(scroll)} while scrolling, ${say(typing)} while typing; one change shown after ${say(refresh)}; heap ${used.toFixed(1)} MB; a plain list of all rows ${say(plain)} (${(plain / open).toFixed(1)} times opening)`,
	);
	await app.close();
	await browser.close();
});
