/** As somebody who may not do everything, where the tests run as root. */
export async function asAnother(run: () => Promise<void>): Promise<void> {
	const isRoot = process.geteuid?.() === 0;
	if (isRoot) process.seteuid?.(65_534);
	try {
		await run();
	} finally {
		if (isRoot) process.seteuid?.(0);
	}
}
