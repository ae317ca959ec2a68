import { diffTokens } from '../../../base/change/diff';

/**
 * Brings what is drawn up to date with what was drawn anew beside it. Children that look the same stay, with what is
 * selected in them; only the others are exchanged.
 */
export function mergeChildren(el: HTMLElement, made: HTMLElement): void {
	const [old, fresh] = [[...el.children], [...made.children]];
	let [at, next] = [0, 0];
	for (const { kind, lines } of diffTokens(old.map(htmlOf), fresh.map(htmlOf))) {
		for (let each = 0; each < lines.length; each += 1) {
			const child = fresh[next];
			if (kind === 'added' && child) el.insertBefore(child, old[at] ?? null);
			else if (kind === 'removed') old[at]?.remove();
			if (kind !== 'added') at += 1;
			if (kind !== 'removed') next += 1;
		}
	}
}

function htmlOf(child: Element): string {
	return child.outerHTML;
}
