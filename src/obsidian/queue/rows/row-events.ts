import type { Component } from 'obsidian';
import type { ReviewActions } from '../actions';
import { rowMenu, toMenu } from '../controls/menus';
import { RowList } from './row-list';
import { RowTouch } from './touch';

/** What a pointer or a thumb does with a row: choose it, mark it, open it, swipe it away, ask for its menu. */
export function listenToRows(
	owner: Component,
	listEl: HTMLElement,
	actions: ReviewActions,
	ports: { opensInTab(): boolean },
): void {
	const { desk, surface } = actions;
	const indexOf = (path: string): number => desk.entries.findIndex((entry) => entry.path === path);
	const goTo = (path: string): void => {
		if (indexOf(path) >= 0) desk.moveTo(indexOf(path));
	};
	const touch = new RowTouch(listEl, {
		decide: (path, decision) => {
			goTo(path);
			actions.run(decision === 'analysed' ? 'analysed' : 'archive');
		},
		menu: (path, place) => {
			goTo(path);
			toMenu(rowMenu(actions)).showAtPosition(place);
		},
	});
	const clicked = (event: MouseEvent): void => {
		const path = RowList.pathAt(event.target);
		if (path === undefined) return;
		const index = indexOf(path);
		if (event.shiftKey) desk.markTo(index);
		else if (event.ctrlKey || event.metaKey || desk.isSelecting) {
			desk.toggle(path);
			desk.moveTo(index);
		} else {
			desk.clearMarks();
			desk.moveTo(index);
			if (ports.opensInTab()) return actions.run('open');
			if (surface.enterPane()) return;
		}
		listEl.focus();
	};
	owner.registerDomEvent(listEl, 'click', (event) => {
		if (!touch.swallowsClick()) clicked(event);
	});
	owner.registerDomEvent(listEl, 'dblclick', () => actions.run('open'));
}
