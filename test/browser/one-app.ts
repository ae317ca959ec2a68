import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launch, openApp, type OpenApp } from './harness';

type AfterBrowser<T> = T extends (browser: Browser, ...rest: infer Rest) => unknown ? Rest : never;

/** Opens the app on a vault of its own, as `openApp` does. */
export type Start = (...about: AfterBrowser<typeof openApp>) => Promise<OpenApp>;

/** One browser for the file that calls this; the app of each test is closed behind it. */
export function oneApp(): Start {
	let browser: Browser;
	let app: OpenApp | undefined;
	beforeAll(async () => {
		browser = await launch();
	});
	afterAll(() => browser.close());
	afterEach(async () => {
		const opened = app;
		app = undefined;
		await opened?.close();
	});
	return async (...about) => (app = await openApp(browser, ...about));
}
