import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startStandIn, type StandInServer } from '../app/server';
import { makeFolder } from '../support/folder';

const SHOTS = join(import.meta.dirname, '..', '..', '.shots');

/** One Chromium for a test file; each test gets a vault, a server and a page of its own. */
export async function launch(): Promise<Browser> {
	return chromium.launch({
		executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

export interface OpenApp {
	readonly page: Page;
	readonly vault: string;
	readonly server: StandInServer;
	readonly onloadMs: number;
	/** Through the palette, by keys. */
	command(name: string): Promise<void>;
	/** Lets the stand-in see what another program did to the folder. */
	rescan(): Promise<void>;
	notices(): Promise<readonly string[]>;
	shoot(name: string): Promise<void>;
	close(): Promise<void>;
}

export async function openApp(
	browser: Browser,
	files: Readonly<Record<string, string>> = {},
	vault = makeFolder(files),
	{ phone = false }: { readonly phone?: boolean } = {},
): Promise<OpenApp> {
	const server = await startStandIn(vault);
	const context = await browser.newContext(
		phone
			? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
			: { viewport: { width: 1200, height: 800 } },
	);
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error' && !/status of 404/u.test(message.text()))
			errors.push(message.text());
	});
	await page.goto(server.url);
	const onloadMs = await page.evaluate(async () => (await window.standIn).onloadMs);
	await page.waitForTimeout(50);
	return {
		page,
		vault,
		server,
		onloadMs,
		async command(name) {
			const input = page.locator('.palette input');
			// A dialog that is about to close takes the keys until it has.
			for (let tries = 0; tries < 100 && (await input.count()) === 0; tries += 1) {
				if (tries > 0) await page.waitForTimeout(50);
				await page.keyboard.press('Control+p');
			}
			await input.fill(name);
			await input.press('Enter');
		},
		async rescan() {
			await page.evaluate(async () => (await window.standIn).app.vault.rescan());
		},
		notices: () => page.evaluate(() => window.noticeLog),
		shoot: (name) => shoot(page, name),
		async close() {
			await context.close();
			await server.close();
			if (errors.length > 0) throw new Error(`the page reported: ${errors.join('; ')}`);
		},
	};
}

/** Light, dark and phone width, into an ignored folder. */
async function shoot(page: Page, name: string): Promise<void> {
	mkdirSync(SHOTS, { recursive: true });
	await page.screenshot({ path: join(SHOTS, `${name}-light.png`) });
	await page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));
	await page.screenshot({ path: join(SHOTS, `${name}-dark.png`) });
	await page.evaluate(() => document.body.classList.replace('theme-dark', 'theme-light'));
	await page.evaluate(() => document.body.classList.add('is-phone'));
	await page.setViewportSize({ width: 390, height: 800 });
	await page.screenshot({ path: join(SHOTS, `${name}-phone.png`) });
	await page.evaluate(() => document.body.classList.remove('is-phone'));
	await page.setViewportSize({ width: 1200, height: 800 });
}
