/** Calls of what is given back, however many in one frame, are one call before the next is drawn. */
export function oncePerFrame(win: () => Window, run: () => void): () => void {
	let waits = false;
	return () => {
		if (waits) return;
		waits = true;
		win().requestAnimationFrame(() => {
			waits = false;
			run();
		});
	};
}
