import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
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
	fill = writeFile,
): Promise<void> {
	await viaBeside(file, content, fill, async (beside) => {
		try {
			await place(beside, file);
		} catch (cause) {
			if (!NO_LINKS.has(codeOf(cause))) throw cause;
			await writeFile(file, content, { flag: 'wx' });
		}
	});
}

/**
 * Replaces a file whole, or makes it: nobody reads half of it, who may read it stays the same, and one that may not be
 * written is not (`EACCES`), though its folder would allow that.
 */
export async function writeOver(file: string, text: string, fill = writeFile): Promise<void> {
	await viaBeside(file, text, fill, async (beside) => {
		const mode = await modeOf(file);
		if (mode !== undefined) {
			await (await open(file, 'r+')).close();
			await chmod(beside, mode);
		}
		await rename(beside, file);
	});
}

/** Writes a file beside another and takes it away where it is left there, however that ends. */
async function viaBeside(
	file: string,
	content: string | Uint8Array,
	fill: typeof writeFile,
	place: (beside: string) => Promise<void>,
): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const beside = besideOf(file);
	try {
		await fill(beside, content, { flag: 'wx' });
		await place(beside);
	} finally {
		await rm(beside, { force: true });
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
