import type { SiteSources, Source } from './model';
import { mirrorSource, pageSource } from './source';

/** A post's id is the same on every site of a family; GreaterWrong shows it without scripts. */
const MIRRORS: Readonly<Record<string, string>> = {
	'alignmentforum.org': 'https://www.greaterwrong.com',
	'forum.effectivealtruism.org': 'https://ea.greaterwrong.com',
	'lesswrong.com': 'https://www.greaterwrong.com',
};

const POST =
	/^\/(?:posts|s\/[A-Za-z0-9]{17}\/p|events)\/([A-Za-z0-9]{17})(?:\/([\w%.~-]{1,200}))?/u;

/** Forums whose posts a sister site mirrors. */
export const FORUMS: readonly SiteSources[] = [
	{
		site: 'forum-magnum',
		hosts: Object.keys(MIRRORS),
		plan: (url, host) => {
			const [, post, slug = ''] = POST.exec(url.pathname) ?? [];
			const mirror = MIRRORS[host];
			// A comment is another object than its post: only its own page has it.
			if (post === undefined || mirror === undefined || url.searchParams.has('commentId'))
				return undefined;
			return [[pageSource(url.href)], [mirrored(mirror, post, slug)]];
		},
	},
];

function mirrored(mirror: string, post: string, slug: string): Source {
	return mirrorSource(`${mirror}/posts/${post}/${slug === '' ? 'post' : slug}`, 'greaterwrong');
}
