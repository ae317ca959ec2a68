import { oneLine } from '../../base/text/text';

/** Titles of pages that stand in front of others: checks for robots, consent, sign-in. */
const WALL_TITLE =
	/^(?:just a moment|attention required|access (?:to this page has been )?denied|access denied|are you (?:a )?(?:human|robot)|before you continue|blocked|bot verification|checking (?:if|your) |ddos-guard|human verification|log ?in\b|one moment, please|pardon our interruption|please wait|robot check|security (?:check|verification)|sign ?in\b|vercel security checkpoint|verify(?:ing)? (?:that )?you|making sure you|人机验证|安全验证|百度安全验证|登录)/iu;
const SIGN_IN = /^(?:log ?in|sign ?in|登录)/iu;

/** Whether a page is a check for robots or a sign-in in place of what was asked for, judged by its title and form. */
export function isWall(page: Document): boolean {
	const title = oneLine((page.querySelector('title')?.textContent ?? '').slice(0, 300));
	if (!WALL_TITLE.test(title)) return false;
	// A post may be called so too: a wall has no article.
	if (page.querySelector('article') !== null) return false;
	return !SIGN_IN.test(title) || page.querySelector('input[type="password"]') !== null;
}
