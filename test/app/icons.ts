import nodes from 'lucide-static/icon-nodes.json';

type Shape = readonly [string, Readonly<Record<string, string>>];

const ICONS = nodes as unknown as Readonly<Record<string, readonly Shape[]>>;
const SVG = 'http://www.w3.org/2000/svg';

/** The app draws Lucide's icons; a name that Lucide has not is a fault of the plugin. */
export function setIcon(parent: HTMLElement, icon: string): void {
	const shapes = ICONS[icon];
	if (!shapes) throw new Error(`the app has no icon ${icon}`);
	const svg = document.createElementNS(SVG, 'svg');
	const attributes = {
		viewBox: '0 0 24 24',
		fill: 'none',
		stroke: 'currentColor',
		'stroke-width': '2',
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
		class: `svg-icon lucide-${icon}`,
	};
	for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
	for (const [tag, values] of shapes) {
		const shape = document.createElementNS(SVG, tag);
		for (const [name, value] of Object.entries(values)) shape.setAttribute(name, value);
		svg.append(shape);
	}
	parent.textContent = '';
	parent.append(svg);
}
