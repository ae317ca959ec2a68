import { parseHTML } from 'linkedom';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type SourceNode = DefaultTreeAdapterTypes.ChildNode;
type SourceElement = DefaultTreeAdapterTypes.Element;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Turns HTML into a document in Node: the tree is built by parse5, by the HTML standard, and carried node by node
 * into linkedom, whose own parser builds other trees than browsers do. Without scripts, as the app parses: what stands in
 * `noscript` is elements. Never throws, runs nothing, fetches nothing.
 */
export function parseHtml(html: string): Document {
	const source = parse(html, { scriptingEnabled: false });
	const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
	const root = document.documentElement;
	for (const child of [...root.childNodes]) child.remove();
	const top = source.childNodes.find((node) => node.nodeName === 'html');
	if (top && 'attrs' in top) {
		copyAttributes(top, root);
		copyChildren(document, top, root);
	}
	return document;
}

/** Chromium's limit (`kMaximumHTMLParserDOMTreeDepth`): what is nested deeper stands beside its parent. */
const MAX_DEPTH = 512;

/** Iterative on purpose: hostile pages nest a hundred thousand levels deep. */
function copyChildren(document: Document, from: SourceElement, to: Element): void {
	const stack: { nodes: readonly SourceNode[]; at: number; parent: Node }[] = [
		{ nodes: from.childNodes, at: 0, parent: to },
	];
	for (let top = stack.at(-1); top; top = stack.at(-1)) {
		const node = top.nodes[top.at];
		top.at += 1;
		if (!node) {
			stack.pop();
			continue;
		}
		const made = copyNode(document, node);
		if (!made) continue;
		top.parent.appendChild(made);
		const children = childrenOf(node);
		const parent = stack.length < MAX_DEPTH ? made : top.parent;
		if (children.length > 0) stack.push({ nodes: children, at: 0, parent });
	}
}

function childrenOf(node: SourceNode): readonly SourceNode[] {
	// A template's content is inert in browsers, but streamed pages keep finished text in it; linkedom has no fragment there.
	if ('content' in node) return node.content.childNodes;
	return 'childNodes' in node ? node.childNodes : [];
}

function copyNode(document: Document, node: SourceNode): Node | undefined {
	if (node.nodeName === '#text' && 'value' in node) return document.createTextNode(node.value);
	if (node.nodeName === '#comment' && 'data' in node) return document.createComment(node.data);
	if (!('tagName' in node)) return undefined;
	const element =
		String(node.namespaceURI) === SVG
			? document.createElementNS(SVG, node.tagName)
			: document.createElement(node.tagName);
	copyAttributes(node, element);
	return element;
}

function copyAttributes(from: SourceElement, to: Element): void {
	for (const { name, value } of from.attrs) {
		// The HTML standard keeps names such as `"a` that a DOM refuses to set; they mean nothing to us.
		if (/^[A-Za-z_:][\w:.-]*$/u.test(name)) to.setAttribute(name, value);
	}
}
