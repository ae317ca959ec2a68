/** A function with the comment before it. */
const named = (name) => [
	name,
	new RegExp(`(?:/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n\\n?)?function ${name}\\([\\s\\S]*?\\n\\}\\n`),
	'',
];

/** A method of a prototype. */
const method = (name, indent = '  ') => [
	name,
	new RegExp(
		`${indent}(?:/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n\\n?${indent})?${name}: function [\\s\\S]*?\\n${indent}\\},?\\n`,
	),
	'',
];

/**
 * Turndown has rules of ours for each block. It is given trees of elements that we have made: blocks with finished texts in
 * attributes, never inline content, strings of HTML or white space to collapse.
 */
export const TURNDOWN = [
	['rules', /rules\.paragraph = \{[\s\S]*?(?=\/\*\*\n \* Manages a collection of rules)/, ''],
	['names of blocks', /var blockElements = [\s\S]*?(?=var voidElements)/, ''],
	['empty elements', /(?<=var voidElements = \[)[^\]]*/, "'HR'"],
	[
		'elements that mean something',
		/(?<=var meaningfulWhenBlankElements = \[)[^\]]*/,
		"'TABLE', 'TD', 'TH'",
	],
	['escapes', /var markdownEscapes = [^\n]*\n/, ''],
	...[
		'repeat',
		'trimNewlines',
		'escapeMarkdown',
		'flankingWhitespace',
		'edgeWhitespace',
		'isFlankedByWhitespace',
		'canConvert',
	].map(named),
	[
		'white space and strings',
		/\/\*\*\n \* The collapseWhitespace function[\s\S]*?(?=function Node\()/,
		'',
	],
	['notes of a node', /node\.isBlock = isBlock\(node\);\n {2}node\.isCode = [^\n]*\n/, ''],
	['white space round a node', /^ *node\.flankingWhitespace = [^\n]*\n/m, ''],
	['options', /^ {4}headingStyle: [\s\S]*?(?= {4}blankReplacement)/m, ''],
	['what is kept as HTML', /^ {4}keepReplacement: [\s\S]*?\n {4}\},\n/m, ''],
	['what is inline', /return node\.isBlock \? ('.*?') : [^\n]*/, 'return $1;'],
	['what is inline', /return node\.isBlock \? (.*?) : [^\n]*/, 'return $1;'],
	['other ways to ask', / {2}if \(!\(this instanceof TurndownService\)\)[^\n]*\n/, ''],
	[
		'what it cannot convert',
		/ {4}if \(!canConvert\(input\)\) \{[\s\S]*?if \(input === ''\) return '';\n/,
		'',
	],
	['copy of the tree', 'new RootNode(input, this.options)', 'input'],
	...['use', 'keep', 'remove', 'escape'].map((name) => method(name)),
	['texts', /replacement = node\.isCode \? .*\n/, 'replacement = node.nodeValue;\n'],
	[
		'white space round a node',
		/ {2}var whitespace = node\.flankingWhitespace;\n[^\n]*\n[^\n]*\n/,
		'  return rule.replacement(content, node, this.options);\n',
	],
	['what rules append', /^ {2}this\.rules\.forEach\([\s\S]*?\n {2}\}\);\n/m, ''],
	['other lists of rules', / {2}this\._keep = \[\];\n {2}this\._remove = \[\];\n/, ''],
	['rule for what is kept', / {2}this\.keepReplacement = [^\n]*\n/, ''],
	...['keep', 'remove'].map((name) => method(name)),
	['other rules', /^ {4}if \(rule = findRule\(this\._[^\n]*\n/gm, ''],
	['walk over rules', /^ {2}forEach: [\s\S]*?\n {2}\}\n/m, ''],
];
