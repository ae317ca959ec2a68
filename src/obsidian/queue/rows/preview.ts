import type { HoverParent, Workspace } from 'obsidian';

/** The app's page preview of a note, at the row the pointer is over. */
export function previewRow(
	workspace: Workspace,
	{
		event,
		row,
		path,
	}: { readonly event: MouseEvent; readonly row: HTMLElement; readonly path: string },
	{ source, parent }: { readonly source: string; readonly parent: HoverParent },
): void {
	workspace.trigger('hover-link', {
		event,
		source,
		hoverParent: parent,
		targetEl: row,
		linktext: path,
		sourcePath: '',
	});
}
