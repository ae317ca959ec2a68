import { fillSection } from '../../src/note/section';

/** A note of ours with a fetched text; the page's own file stands at the address. */
export function filledNote(
	fields: { readonly title: string; readonly url: string; readonly source?: string },
	markdown: string,
): string {
	const { title, url, source = 'garden-letters RSS' } = fields;
	const note = `---\ntitle: "${title}"\nsource: "${source}"\nurl: "${url}"\nstatus: pending-analysis\n---\n\n# ${title}\n\n> A summary.\n\n## Full Content\n\n## Related\n\n- \n`;
	const filled = fillSection(note, markdown, { method: 'readability', url });
	if (!filled.ok) throw new Error(filled.problem.kind);
	return filled.value;
}

const LONG = [
	'Moss grows so slowly that a wall can be dated by it, if one knows how the street was built.',
	'The surveyor came back each spring with the same brass ruler and wrote the width into a ledger.',
	'What she measured was less the plant than her own patience, which grew by the year as well.',
	'By the fourth year the numbers began to say something that no single visit had said.',
	'The gutter drips where the wall turns, and there the rim moves outwards by a line a month.',
	'Elsewhere it stands still until the first wet winter, and then it doubles within weeks.',
];

/** Paragraphs of the article as its page has them. */
export const PARAGRAPHS: readonly string[] = LONG;

/** A page of an article: headings as `# …`, lists as `- …`, all else paragraphs. */
export function articlePage(title: string, blocks: readonly string[]): string {
	const html = blocks
		.map((block) => {
			if (block.startsWith('# ')) return `<h2>${block.slice(2)}</h2>`;
			if (block.startsWith('- '))
				return `<ul>${block
					.split('\n')
					.map((line) => `<li>${line.slice(2)}</li>`)
					.join('')}</ul>`;
			return block.startsWith('<') ? block : `<p>${block}</p>`;
		})
		.join('');
	return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${html}</article></body></html>`;
}
