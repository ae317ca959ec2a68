import { attributeOf, findAll, makeElement, moveChildren, textOf } from '../dom';
import { PLACE } from './permalinks';

/**
 * The WordPress plugin "Footnotes" by MCI jumps by script between a mark with a pop-up and a row of a table: both become
 * what other makers write, a link and a list.
 */
export function readMciFootnotes(root: ParentNode): void {
	for (const container of findAll(root, '.footnotes_reference_container')) {
		const list = makeElement(container, 'ol');
		list.setAttribute('class', 'footnotes');
		for (const place of findAll(container, '[id^="footnote_plugin_reference_"]')) {
			const text = place.closest('tr')?.querySelector('.footnote_plugin_text');
			if (!text) continue;
			const item = makeElement(container, 'li');
			item.setAttribute('id', place.id);
			moveChildren(text, item);
			list.append(item);
		}
		container.replaceWith(list);
	}
	for (const mark of findAll(root, '.footnote_plugin_tooltip_text[id]')) {
		const link = makeElement(mark, 'a', textOf(mark));
		link.setAttribute(PLACE, attributeOf(mark, 'id').replace('tooltip', 'reference'));
		const raised = makeElement(mark, 'sup');
		raised.append(link);
		(mark.closest('.footnote_referrer') ?? mark).replaceWith(raised);
	}
}
