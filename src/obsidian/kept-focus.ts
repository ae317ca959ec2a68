/**
 * Where the focus is among numbered rows that are about to be drawn anew. What this gives puts it back: on the same button of
 * that row, or of the one that took its place; on the list where no row is left.
 */
export function keepFocus(list: HTMLElement): () => void {
	const { activeElement } = list.doc;
	const row = list.contains(activeElement)
		? activeElement?.closest<HTMLElement>('[data-number]')
		: undefined;
	if (!activeElement || !row) return () => undefined;
	const place = controlsOf(row).findIndex((each) => each === activeElement);
	const number = Number(row.dataset['number']);
	return () => {
		const rows = list.querySelectorAll<HTMLElement>('[data-number]');
		const controls = controlsOf(rows[Math.min(number, rows.length) - 1]);
		const control = controls[place] ?? controls[0];
		if (!control) list.setAttr('tabindex', '-1');
		(control ?? list).focus();
	};
}

/** Whether the focus is within one of these. */
export function holdsFocus(...els: readonly (HTMLElement | undefined)[]): boolean {
	return els.some((el) => el?.contains(el.doc.activeElement));
}

function controlsOf(row: HTMLElement | undefined): readonly HTMLElement[] {
	return row ? [...row.querySelectorAll<HTMLElement>('button, a')] : [];
}
