/** A PDF of our own making: one line of text a string, placed by us; headings stand in its outline. */
export interface PdfLine {
	readonly text: string;
	readonly x?: number;
	readonly y: number;
	readonly size?: number;
}

export interface PdfSpec {
	readonly pages: readonly (readonly PdfLine[])[];
	/** Title and page, from 0. */
	readonly outline?: readonly (readonly [string, number])[];
}

/** Writes the file by hand: objects, a table of where they stand, a trailer. */
export function makePdf({ pages, outline = [] }: PdfSpec): Uint8Array {
	const objects: string[] = [];
	const add = (body: string): number => objects.push(body);
	const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
	const contents = pages.map((lines) => add(stream(lines)));
	const tree = objects.length + pages.length + 1;
	const kids = contents.map((content) =>
		add(
			`<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
		),
	);
	add(
		`<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
	);
	const first = objects.length + 1;
	const top = first + outline.length;
	outline.forEach(([title, page], at) => {
		const next = at + 1 < outline.length ? ` /Next ${first + at + 1} 0 R` : '';
		const previous = at > 0 ? ` /Prev ${first + at - 1} 0 R` : '';
		add(
			`<< /Title (${title}) /Parent ${top} 0 R /Dest [${kids[page] ?? 0} 0 R /Fit]${next}${previous} >>`,
		);
	});
	if (outline.length > 0)
		add(`<< /Type /Outlines /First ${first} 0 R /Last ${top - 1} 0 R /Count ${outline.length} >>`);
	const shown = outline.length > 0 ? ` /Outlines ${top} 0 R` : '';
	const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R${shown} >>`);
	return assemble(objects, catalog);
}

function stream(lines: readonly PdfLine[]): string {
	const body = lines
		.map(
			({ text, x = 72, y, size = 11 }) =>
				`BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/([\\()])/gu, '\\$1')}) Tj ET`,
		)
		.join('\n');
	return `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;
}

function assemble(objects: readonly string[], catalog: number): Uint8Array {
	let text = '%PDF-1.7\n';
	const places = objects.map((body, at) => {
		const place = text.length;
		text += `${at + 1} 0 obj\n${body}\nendobj\n`;
		return place;
	});
	const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
	const start = text.length;
	text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
	return new TextEncoder().encode(text);
}
