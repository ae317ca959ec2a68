import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong within a part of the page. */
export async function audit(page: Page, within = '.zettelfeed-queue'): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(async (selector) => {
		// The colours of a call to action are the app's own (4.25 to 1 in its default theme).
		const context = { include: [selector], exclude: ['.mod-cta'] };
		const { violations } = await window.axe.run(context, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			// Landmarks are the app's: a view is a part of its page.
			rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
		});
		return violations.flatMap((each) =>
			each.nodes.map(
				(node) => `${each.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
			),
		);
	}, within);
}

export async function inBothThemes(page: Page, run: () => Promise<void>): Promise<void> {
	await run();
	await page.evaluate(() => document.body.classList.replace('theme-light', 'theme-dark'));
	await run();
	await page.evaluate(() => document.body.classList.replace('theme-dark', 'theme-light'));
}

/** Buttons, fields and links of their own line that a thumb would miss, each with its size; the app's own cross is not ours. */
export function smallTargets(page: Page, within: string): Promise<readonly string[]> {
	return page
		.locator(`${within} :is(button, input, textarea, select, summary, a)`)
		.evaluateAll((all) =>
			all.flatMap((el) => {
				const { width, height } = el.getBoundingClientRect();
				const isInline = el.tagName === 'A' && getComputedStyle(el).display === 'inline';
				if (width === 0 || isInline || el.matches('.modal-close-button')) return [];
				if (width >= 44 && height >= 44) return [];
				return [`${el.textContent || (el.getAttribute('aria-label') ?? '')} ${width} × ${height}`];
			}),
		);
}

/** Elements that hold more than they have room for across, but for those that are cut on purpose or scroll. */
export function overflowing(page: Page, within: string): Promise<readonly string[]> {
	return page.locator(`${within}, ${within} *`).evaluateAll((all) =>
		all.flatMap((el) => {
			if (el.clientWidth === 0 || el.scrollWidth <= el.clientWidth + 1) return [];
			return getComputedStyle(el).overflowX === 'visible'
				? [`${el.className} ${el.scrollWidth} > ${el.clientWidth}`]
				: [];
		}),
	);
}

declare global {
	interface Window {
		axe: typeof axe;
	}
}
