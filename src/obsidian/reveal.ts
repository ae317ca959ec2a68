import type { Workspace, WorkspaceLeaf } from 'obsidian';

/** Brings a view to the front, opened where it is not: in the right sidebar, or in a tab where that is wanted or the app has no sidebar to give. */
export async function revealView(
	workspace: Workspace,
	type: string,
	where: 'side' | 'tab',
): Promise<WorkspaceLeaf> {
	const leaf =
		workspace.getLeavesOfType(type)[0] ??
		(where === 'side' ? workspace.getRightLeaf(false) : null) ??
		workspace.getLeaf('tab');
	if (leaf.getViewState().type !== type) await leaf.setViewState({ type, active: true });
	await workspace.revealLeaf(leaf);
	return leaf;
}
