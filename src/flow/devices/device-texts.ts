/**
 * The texts of all devices' files of one log. Where one cannot be read, that fails as a whole if all are needed, or if there is
 * no other; otherwise the others count.
 */
export async function readDevices(
	names: readonly string[],
	read: (name: string) => Promise<string>,
	needsAll: boolean,
): Promise<readonly string[]> {
	const found = await Promise.allSettled(names.map(read));
	const texts = found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
	const failed = found.find((each) => each.status === 'rejected');
	if (failed && (needsAll || texts.length === 0)) throw failed.reason;
	return texts;
}
