import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../base/problem';

/** What file systems without hard links answer (exFAT, some network shares). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK']);

/**
 * Writes a new file whole, its folders too: written beside and linked into place, so that nobody reads half of it and a file
 * that stands there is never replaced (`EEXIST`). Where the disk has no links, created exclusively instead.
 */
export async function writeNew(
	file: string,
	content: string | Uint8Array,
	place: (from: string, to: string) => Promise<void> = link,
): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const beside = besideOf(file);
	await writeFile(beside, content, { flag: 'wx' });
	try {
		await place(beside, file);
	} catch (cause) {
		if (!NO_LINKS.has(codeOf(cause))) throw cause;
		await writeFile(file, content, { flag: 'wx' });
	} finally {
		await unlink(beside);
	}
}

/** Replaces a file whole, or makes it: nobody reads half of it, and who may read it stays the same. */
export async function writeOver(file: string, text: string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const beside = besideOf(file);
	await writeFile(beside, text, { flag: 'wx' });
	try {
		const mode = await modeOf(file);
		if (mode !== undefined) await chmod(beside, mode);
		await rename(beside, file);
	} catch (cause) {
		await unlink(beside);
		throw cause;
	}
}

/** Adds text at a file's end; it is on the disk, not only on its way, when this resolves. */
export async function appendDurably(file: string, text: string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const handle = await open(file, 'a');
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Hidden, so that neither the app nor a scan takes it for a note, and of a name no other run uses. */
function besideOf(file: string): string {
	return join(dirname(file), `.zettelfeed-${randomUUID()}.tmp`);
}

async function modeOf(file: string): Promise<number | undefined> {
	try {
		return (await stat(file)).mode & 0o777;
	} catch {
		// A new file: it gets what the system gives new files.
		return undefined;
	}
}
