export interface DiskEntry {
	readonly path: string;
	readonly folder: boolean;
	readonly mtime: number;
	readonly size: number;
}

/** The real folder behind the vault, over a loopback server. */
export async function disk<T>(
	op: string,
	args: Readonly<Record<string, unknown>> = {},
): Promise<T> {
	const response = await fetch('/disk', { method: 'POST', body: JSON.stringify({ op, ...args }) });
	const answer = (await response.json()) as { error?: string; value?: T };
	if (answer.error !== undefined) throw new Error(answer.error);
	return answer.value as T;
}
