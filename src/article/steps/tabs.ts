import { oneLine } from '../../base/text/text';
import { attributeOf, findAll, makeElement, textOf, trimmed } from '../dom';

/** A longer label is a teaser, not the name of a tab. */
const LONGEST_LABEL = 40;

/** More bars than a page has; each looks through what stands beside it. */
const MOST_BARS = 200;

/** Puts the name of each tab before what it shows, and shows what the tabs hide: a text has no tabs to turn. */
export function labelTabs(root: ParentNode): void {
	const bars = findAll(root, '[role="tablist"], .tabbed-labels, .vp-code-group > .tabs').slice(
		0,
		MOST_BARS,
	);
	for (const bar of bars) {
		const labels = findAll(bar, '[role="tab"], label');
		const panels = panelsOf(bar, labels);
		const names = labels.map((label) => oneLine(textOf(label)));
		if (panels.length < 2 || panels.length !== names.length) continue;
		if (names.some((name) => name === '' || name.length > LONGEST_LABEL)) continue;
		if (panels.some((panel) => trimmed(panel) === '')) continue;
		panels.forEach((panel, at) => {
			const shown = makeElement(bar, 'p');
			shown.append(makeElement(bar, 'strong', names[at]));
			panel.prepend(shown);
			panel.removeAttribute('hidden');
			panel.removeAttribute('style');
		});
		bar.remove();
	}
}

/** Those that the tabs name, else those beside the bar. */
function panelsOf(bar: Element, labels: readonly Element[]): readonly Element[] {
	const around = bar.parentElement;
	if (!around) return [];
	const all = findAll(around, '[role="tabpanel"], .tabbed-content > .tabbed-block, .blocks > *');
	const byId = new Map(all.map((panel) => [attributeOf(panel, 'id'), panel]));
	const named = labels.flatMap((label) => {
		const id = attributeOf(label, 'aria-controls');
		return (id !== '' && byId.get(id)) || [];
	});
	return named.length === labels.length ? named : all;
}
