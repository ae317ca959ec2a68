// Styles touch nothing but our own classes, and take every colour and size from the app.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** `transparent` and `currentcolor` follow the theme; these do not. */
const LITERAL_COLOUR =
	/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch)\(|[\s:](?:black|white|gr[ae]y|silver|red|green|blue|yellow|orange|purple|pink|brown|navy|teal|maroon|olive|gold)\b(?!-)/iu;

export function checkCss(css) {
	const wrong = [];
	const bare = css.replace(/\/\*[\s\S]*?\*\//gu, '');
	for (const [, selectors, body] of bare.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
		for (const selector of selectors.split(',').map((each) => each.trim())) {
			if (!/^\.zettelfeed-[\w-]+/u.test(selector))
				wrong.push(`${selector}: must start with a class of ours`);
			if (/#|:has\(/u.test(selector)) wrong.push(`${selector}: no ids, no :has`);
		}
		if (/!important/u.test(body)) wrong.push(`${selectors.trim()}: !important`);
		if (LITERAL_COLOUR.test(body.replace(/var\([^)]*\)/gu, '')))
			wrong.push(`${selectors.trim()}: a colour that no theme can change`);
		if (
			/(?:^|[\s;])(?:left|right|margin-left|margin-right|padding-left|padding-right|border-left|border-right)\s*:/u.test(
				body,
			)
		)
			wrong.push(`${selectors.trim()}: logical sides only`);
	}
	return wrong;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const wrong = checkCss(readFileSync('styles.css', 'utf8'));
	for (const line of wrong) console.error(line);
	process.exitCode = wrong.length > 0 ? 1 : 0;
}
