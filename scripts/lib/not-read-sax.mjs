/** States of its reader, in the order of `sax.STATE`; figures in the bundle, where they are read for each sign of a feed. */
const STATES =
	'BEGIN BEGIN_WHITESPACE TEXT OPEN_WAKA PROC_INST PROC_INST_BODY PROC_INST_ENDING OPEN_TAG OPEN_TAG_SLASH ATTRIB ATTRIB_NAME ATTRIB_NAME_SAW_WHITE ATTRIB_VALUE ATTRIB_VALUE_QUOTED ATTRIB_VALUE_CLOSED CLOSE_TAG CLOSE_TAG_SAW_WHITE'.split(
		' ',
	);

/** A function with nothing before it. */
const named = (name) => [
	name,
	new RegExp(`^ {2}function ${name}\\([\\s\\S]*?\\n {2}\\}\\n`, 'm'),
	'',
];

/** A variable with its pattern or text. */
const variable = (name) => [
	name,
	new RegExp(`^ {2}var ${name} =\\s[^\\n]*\\n(?: {4}/[^\\n]*\\n)?`, 'm'),
	'',
];

/** Cases of its reader, from the first up to another. */
const cases = (what, from, to) => [
	what,
	new RegExp(` {8}case S\\.${from}:[\\s\\S]*?(?= {8}${to}:)`),
	'',
];

/**
 * It reads elements, attributes and texts of what `writeCanonical` wrote. That has no entity and no `<!` by construction, and
 * is given whole: nothing counts lines or looks for what grows too long.
 */
export const SAX = [
	[
		'names of its stream',
		/ {2}sax\.SAXStream = SAXStream\n {2}sax\.createStream = createStream\n/,
		'',
	],
	['events', / {2}sax\.EVENTS = \[[\s\S]*?\n {2}\]\n/, ''],
	[
		'fromCodePoint for engines of before 2015',
		/ {2}\/\*! http:\/\/mths\.be\/fromcodepoint[\s\S]*?(?=\}\)\(typeof exports)/,
		'',
	],
	['stream', / {2}var Stream\n[\s\S]*?(?= {2}\/\/ this really needs to be replaced)/, ''],
	[
		'namespaces',
		/ {2}var XML_NAMESPACE = [\s\S]*?(?=\n {2}\/\/ http:\/\/www\.w3\.org\/TR\/REC-xml\/#NT-NameStartChar)/,
		'',
	],
	...['CDATAre', 'DOCTYPEre', 'entityStart', 'entityBody'].map(variable),
	['states and entities', / {2}var S = 0\n[\s\S]*? {2}S = sax\.STATE\n/, ''],
	...[
		'isAttribEnd',
		'getDeclaredEncoding',
		'normalizeEncodingName',
		'encodingsMatch',
		'validateXmlDeclarationEncoding',
		'qname',
		'parseEntity',
		'isXmlChar',
	].map(named),
	['call for encodings', / {12}validateXmlDeclarationEncoding\([^\n]*\n/, ''],
	['namespaces of a tag', / {4}\/\/ will be overridden if tag contails [\s\S]*?\n {4}\}\n/, ''],
	[
		'namespaces of attributes',
		/ {4}if \(parser\.opt\.xmlns\) \{\n {6}var qn = qname\(parser\.attribName[\s\S]*?\} else (?=\{\n {6}\/\/ in non-xmlns)/,
		'',
	],
	[
		'namespaces of elements',
		/ {4}if \(parser\.opt\.xmlns\) \{\n {6}\/\/ emit namespace binding[\s\S]*?(?= {4}parser\.tag\.isSelfClosing)/,
		'',
	],
	['namespaces that end', / {6}var x = \{\}\n[\s\S]*?(?= {4}\}\n {4}if \(t === 0\))/, ''],
	[
		'scripts of HTML',
		/ {6}\/\/ special case for <script> in non-strict mode\.\n[\s\S]*?(?= {6}parser\.tag = null)/,
		'      parser.state = S.TEXT\n',
	],
	[
		'ends of scripts',
		/ {4}if \(parser\.script\) \{\n {6}if[\s\S]*?\n {4}\}\n(?=\n {4}\/\/ first make sure)/,
		'',
	],
	[
		'names in scripts',
		/if \(parser\.script\) \{\n {16}parser\.script \+= '<\/' \+ c\n[\s\S]*?\} else (?=\{\n {16}strictFail\(parser, 'Invalid tagname)/,
		'',
	],
	[
		'ends in scripts',
		/ else if \(parser\.script\) \{\n {12}parser\.script \+= [\s\S]*?\n {10}\}(?= else \{)/,
		'',
	],
	['lines and columns', /^( *)if \((?:c && )?parser\.trackPosition\) \{[\s\S]*?\n\1\}\n/gm, ''],
	[
		'entities in texts',
		/ {12}if \(c === '&'\) \{\n {14}parser\.state = S\.TEXT_ENTITY[\s\S]*?\} else (?=\{)/,
		'            ',
	],
	[
		'entities in attributes',
		/if \(c === '&'\) \{\n {14}parser\.state = S\.ATTRIB_VALUE_ENTITY_Q[\s\S]*?\} else (?=\{)/,
		'',
	],
	[
		'declarations',
		/if \(c === '!'\) \{\n {12}parser\.state = S\.SGML_DECL\n[^\n]*\n {10}\} else /,
		'',
	],
	cases('scripts', 'SCRIPT', 'case S\\.OPEN_WAKA'),
	cases('declarations and comments', 'SGML_DECL', 'case S\\.PROC_INST'),
	cases('attributes without quotes', 'ATTRIB_VALUE_UNQUOTED', 'case S\\.CLOSE_TAG'),
	[
		'attributes without quotes',
		/ {12}if \(!parser\.opt\.unquotedAttributeValues\)[\s\S]*?(?= {10}\}\n {10}continue)/,
		"            error(parser, 'Unquoted attribute value')\n",
	],
	cases('entities', 'TEXT_ENTITY', 'default'),
	[
		'looking for what grows too long',
		/ {4}if \(parser\.position >= parser\.bufferCheckPosition\)[\s\S]*?\n {4}\}\n/,
		'',
	],
	[
		'buffers',
		/(?<= {2}var buffers = \[)[\s\S]*?(?=\n {2}\]\n)/,
		"'textNode', 'tagName', 'attribName', 'attribValue'",
	],
	['limit of buffers', / {4}parser\.bufferCheckPosition = sax[^\n]*\n[^\n]*encoding = null;\n/, ''],
	['loose reading', / {4}parser\.opt\.lowercase = [\s\S]*?(?= {4}parser\.tags = \[\])/, ''],
	['scripts', / {4}parser\.noscript = [^\n]*\n/, ''],
	[
		'tables of entities',
		/ {4}parser\.strictEntities = [\s\S]*?(?= {4}parser\.attribList = \[\])/,
		'',
	],
	[
		'further options',
		/ {4}\/\/ namespaces form a prototype chain\.[\s\S]*?(?= {4}emit\(parser, 'onready'\))/,
		'',
	],
	[
		'engines of before 2015',
		/ {2}if \(!Object\.create\) \{[\s\S]*?(?= {2}function checkBufferLength)/,
		'',
	],
	...['checkBufferLength', 'flushBuffers', 'textopts'].map(named),
	['white space of texts', / {4}parser\.textNode = textopts\([^\n]*\n/, ''],
	['ways to flush', /^ {4}(?:end|flush): function \(\) \{[\s\S]*?\n {4}\},\n/gm, ''],
	['loose names', /^ *if \(!parser\.strict\) (?:\{[^}]*\}|[^\n]*)\n/gm, ''],
	['places of tags', /^ *parser\.startTagPosition = [^\n]*\n/gm, ''],
	['white space in a tag', / {12}\/\/ if there was some whitespace, then[\s\S]*?\n {12}\}\n/, ''],
	['states by their names', /\bS\.([A-Z_]+)/g, (_, state) => STATES.indexOf(state)],
];
