import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoopback } from '../support/server';
import { launch, openApp } from './harness';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe('the stand-in’s vault and network', () => {
	it('refuses as the app does', async () => {
		const opened = await openApp(browser, { 'a.md': 'x' });
		const said = await opened.page.evaluate(async () => {
			const { app } = await window.standIn;
			const saying = async (run: () => Promise<unknown>): Promise<string> =>
				run().then(
					() => 'done',
					(error: Error) => error.message,
				);
			return [
				await saying(() => app.vault.create('a.md', 'y')),
				await saying(() => app.vault.create('no/folder.md', 'y')),
				await saying(() => app.vault.create('b:c.md', 'y')),
				await saying(async () => (app.vault as unknown as { nonsense: unknown }).nonsense),
			];
		});
		expect(said[0]).toBe('File already exists.');
		expect(said[1]).toContain('no such file');
		expect(said[2]).toContain('File name cannot');
		expect(said[3]).toBe('the stand-in does not implement app.vault.nonsense');
		await opened.close();
	});

	it('changed comes after modify, and two processes of one note lose nothing', async () => {
		const opened = await openApp(browser, { 'a.md': '0' });
		const seen = await opened.page.evaluate(async () => {
			const { app } = await window.standIn;
			const order: string[] = [];
			app.vault.on('modify', () => order.push('modify'));
			app.metadataCache.on('changed', () => order.push('changed'));
			const file = app.vault.getFileByPath('a.md');
			if (!file) throw new Error('no file');
			await Promise.all([
				app.vault.process(file, (text) => `${text}1`),
				app.vault.process(file, (text) => `${text}2`),
			]);
			await new Promise((resolve) => setTimeout(resolve, 50));
			return { order, text: await app.vault.read(file) };
		});
		expect(seen.text).toBe('012');
		expect(seen.order.indexOf('modify')).toBeLessThan(seen.order.indexOf('changed'));
		expect(seen.order).toHaveLength(4);
		await opened.close();
	});

	it('the plugin loads in a few milliseconds and leaves no long task behind', async () => {
		const web = await startLoopback();
		const files = Object.fromEntries(
			Array.from({ length: 300 }, (_, at) => [
				`n/${at}.md`,
				`---\nstatus: pending-analysis\n---\n# ${at}\n`,
			]),
		);
		const opened = await openApp(browser, files);
		await opened.command('Open review queue');
		await opened.page.waitForSelector('.zettelfeed-row');
		expect(await opened.page.locator('.zettelfeed-row').count()).toBeLessThan(200);
		expect(await opened.page.textContent('.zettelfeed-title-count')).toBe('300');
		console.log(`onload took ${opened.onloadMs.toFixed(1)} ms`);
		await opened.close();
		await web.close();
	});
});
