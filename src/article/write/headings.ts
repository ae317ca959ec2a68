/** Our section has a heading of level 2: what stands in it begins one level below. */
const TOP = 3;

/** Moves a text's headings down so that its highest becomes level 3 and their order of levels stays; level 6 is the last. */
export function demoteHeadings(markdown: string): string {
	const lines = markdown.split('\n');
	const headings = headingLines(lines);
	const highest = headings.reduce((least, at) => Math.min(least, levelOf(lines[at] ?? '')), 6);
	const shift = TOP - highest;
	if (headings.length === 0 || shift <= 0) return markdown;
	for (const at of headings) {
		const line = lines[at] ?? '';
		const level = levelOf(line);
		lines[at] = `${'#'.repeat(Math.min(6, level + shift))}${line.slice(level)}`;
	}
	return lines.join('\n');
}

function headingLines(lines: readonly string[]): readonly number[] {
	const found: number[] = [];
	let fence = '';
	lines.forEach((line, at) => {
		const mark = /^\s{0,40}(`{3,}|~{3,})/u.exec(line)?.[1];
		if (fence === '') {
			if (mark !== undefined) fence = mark;
			else if (/^#{1,6} /u.test(line)) found.push(at);
		} else if (mark?.startsWith(fence)) fence = '';
	});
	return found;
}

function levelOf(line: string): number {
	return /^#{1,6}/u.exec(line)?.[0].length ?? 6;
}
