/** A method with the comment before it. */
const method = (name) => [
	name,
	new RegExp(
		` {2}(?:/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n {2})?${name}\\([^)]*\\) \\{[\\s\\S]*?\\n {2}\\},\\n`,
	),
	'',
];

/** A call that stands alone. */
const call = (text) => [`call of ${text}`, text, ''];

/** One of its patterns. */
const pattern = (name) => [name, new RegExp(` {4}${name}:\\s*/[^\\n]*,\\n`), ''];

/** One of its lists. */
const list = (name) => [name, new RegExp(` {2}${name}: [[{][\\s\\S]*?[\\]}],\\n`), ''];

/**
 * Readability's answer is taken as a vote over text nodes of a page that we have cleaned, so it need not mend images,
 * addresses, attributes and wrappers of its copy, tell what the page says of itself, report or serialise.
 */
export const READABILITY = [
	['mending of its answer', '    this._postProcessContent(articleContent);\n', ''],
	['call for images of noscript', '    this._unwrapNoscriptImages(this._doc);\n', ''],
	['call for lazy images', '    this._fixLazyImages(articleContent);\n', ''],
	...[
		'_postProcessContent',
		'_cleanClasses',
		'_isUrl',
		'_fixRelativeUris',
		'_unwrapNoscriptImages',
		'_simplifyNestedElements',
		'_isSingleImage',
		'_fixLazyImages',
		'_getArticleTitle',
		'_unescapeHtmlEntities',
		'_getJSONLD',
		'_getArticleMetadata',
		'_cleanStyles',
		'_findNode',
	].map(method),
	call('    this._cleanStyles(articleContent);\n'),
	['reports', /^ *this\.log\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\);\n/gm, ''],
	['reports on request', / {6}if \(this\._debug\) \{\n {6}\}\n/g, ''],
	[
		'reporter',
		/ {2}if \(this\._debug\) \{\n[\s\S]*?\n {2}\} else \{[\s\S]*?\n {2}\}\n(?=\}\n)/,
		'',
	],
	[
		'options',
		/ {2}if \(options && options\.documentElement\)[\s\S]*?(?= {2}this\._doc = doc;)/,
		'',
	],
	[
		'options',
		/ {2}this\._docJSDOMParser = [\s\S]*?(?= {2}this\._flags =)/,
		'  this._attempts = [];\n  this._charThreshold = options.charThreshold;\n',
	],
	['its own parser', /^ *if \(this\._docJSDOMParser[^{]*\{[^}]*\}\n/gm, ''],
	['other documents', / {4}return \[\]\.concat\.apply\(\n[\s\S]*?\n {4}\);\n/, ''],
	[
		'what it says of a page',
		/ {4}if \(this\._maxElemsToParse > 0\) \{[\s\S]*?(?= {4}this\._removeScripts\()/,
		'',
	],
	[
		'what a page says of itself',
		/ {4}var metadata = this\._getArticleMetadata[\s\S]*?(?=\n {4}var articleContent)/,
		'    this._articleTitle = this._doc.title;\n',
	],
	[
		'rest of its answer',
		/ {4}if \(!metadata\.excerpt\)[\s\S]*?(?= {2}\},\n\};)/,
		'    return { content: articleContent };\n',
	],
	['number of candidates', /this\._nbTopCandidates/g, 'this.DEFAULT_N_TOP_CANDIDATES'],
	['modifier of densities', / \+ this\._linkDensityModifier/g, ''],
	['players that are asked for', /this\._allowedVideoRegex/g, 'this.REGEXPS.videos'],
	['reasons', /errs\.push\(\s*`[^`]*`\s*\);/g, 'return true;'],
	['list of reasons', /const errs = \[\];/, ''],
	['telling of reasons', / {10}if \(errs\.length\) \{[^}]*\}\n/, ''],
	[
		'paging',
		/ {4}var isPaging = page !== null;\n {4}page = page \? page : this\._doc\.body;/,
		'    page = this._doc.body;',
	],
	['mark of pages', / {6}if \(isPaging\) \{[^}]*\}\n/, ''],
	[
		'wrapper of pages',
		/ {6}if \(neededToCreateTopCandidate\) \{[\s\S]*?(?= {6}var parseSuccessful)/,
		'',
	],
	['flag of that wrapper', /^.*neededToCreateTopCandidate = .*\n/gm, ''],
	[
		'what it does to the form of its answer',
		/ {4}\/\/ replace H1 with H2[\s\S]*?(?= {2}\},\n\n {2}\/\*\*\n {3}\* Initialize a node)/,
		'',
	],
	[
		'elements that are gone by then',
		/^ *this\._clean(?:Conditionally)?\(articleContent, "(?:form|fieldset|object|link|input|textarea|select|button)"\);\n/gm,
		'',
	],
	[
		'objects, whose names it spells as no page does',
		/^ {8}if \(\n {10}element\.tagName === "object" &&[^}]*\}\n/m,
		'',
	],
	[
		'objects among what is embedded',
		/^ {10}if \(\n {12}embeds\[i\]\.tagName === "object" &&[^}]*\}\n/m,
		'',
	],
	['dialogs', / {8}if \(\n {10}node\.getAttribute\("aria-modal"\) == "true" &&[^}]*\}\n/, ''],
	['scripts', / {4}this\._removeScripts\(this\._doc\);\n/, ''],
	method('_removeScripts'),
	['styles', / {4}this\._removeNodes\(this\._getAllNodesWithTag\(doc, \["style"\]\)\);\n/, ''],
	[
		'what is hidden',
		/(?<=node\.style\.visibility != "hidden"\)) &&\n {6}!node\.hasAttribute\("hidden"\)[\s\S]*?(?=\n {4}\);)/,
		'',
	],
	[
		'direction',
		/ {8}var ancestors = \[parentOfTopCandidate, topCandidate\][\s\S]*?(?= {8}return articleContent;)/,
		'',
	],
	['byline', / {8}\/\/ If we don.t have a byline[\s\S]*?(?= {8}if \(shouldRemoveTitleHeader)/, ''],
	method('_isValidByline'),
	['language', / {8}if \(node\.tagName === "HTML"\) \{[^}]*\}\n/, ''],
	...[
		'extraneous',
		'byline',
		'replaceFonts',
		'nextLink',
		'prevLink',
		'srcsetUrl',
		'b64DataUrl',
		'jsonLdArticleTypes',
	].map(pattern),
	...[
		'PRESENTATIONAL_ATTRIBUTES',
		'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
		'CLASSES_TO_PRESERVE',
		'HTML_ESCAPE_MAP',
	].map(list),
	[
		'limit of elements',
		/  \/\/ Max number of nodes supported by this parser[^\n]*\n {2}DEFAULT_MAX_ELEMS_TO_PARSE: 0,\n/,
		'',
	],
	[
		'elements that may be empty, one by one',
		/\(node\.tagName === "DIV" \|\|\s+node\.tagName === "SECTION"[\s\S]*?node\.tagName === "H6"\)/,
		'/^(DIV|SECTION|HEADER|H[1-6])$/.test(node.tagName)',
	],
	['roles that are gone by then', /^ {4}"(?:menu|navigation|alertdialog|dialog)",\n/gm, ''],
	[
		'inline elements, one by one',
		/(?<= {2}PHRASING_ELEMS: )\[([\s\S]*?)\](?=,\n)/,
		(_, names) => `'${names.match(/(?<=^ {4}")[A-Z]+/gm).join(' ')}'.split(' ')`,
	],
	['older way to export', /if \(typeof module === "object"\)[\s\S]*$/, 'export { Readability };\n'],
];
