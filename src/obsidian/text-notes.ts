import type { HeadingLink } from '../flow/heading-links';
import type { TextPreview } from '../flow/merge-text';
import { brokenHeadingLinks, worseSentence } from '../words/text-tools';

/** Says where the fetched text is the poorer one. */
export function drawWorse(parent: HTMLElement, { judgement, isWorse }: TextPreview): void {
	if (!isWorse) return;
	parent.createDiv({
		text: worseSentence(judgement.lost, judgement.around),
		cls: 'zettelfeed-warning',
		attr: { role: 'note' },
	});
}

/** Says which links to headings the present choices would break. */
export function drawBroken(parent: HTMLElement, broken: readonly HeadingLink[]): void {
	parent.empty();
	const byHeading = new Map<string, string[]>();
	for (const { heading, path } of broken) {
		const paths = byHeading.get(heading);
		if (!paths) byHeading.set(heading, [path]);
		else if (!paths.includes(path)) paths.push(path);
	}
	for (const [heading, paths] of byHeading)
		parent.createDiv({ text: brokenHeadingLinks(heading, paths), cls: 'zettelfeed-warning' });
}
