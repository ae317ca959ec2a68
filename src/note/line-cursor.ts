const TAB = 4;

/** Reads a line's indent in columns, as CommonMark counts them: a tab goes to the next fourth, and may be used up in parts. */
export class LineCursor {
	private at = 0;
	/** Columns used up, and the column at which the sign at `at` begins. */
	private used = 0;
	private column = 0;

	constructor(private readonly text: string) {}

	/** Columns of blanks ahead. */
	indent(): number {
		return this.ahead().column - this.used;
	}

	/** What stands behind those blanks. */
	rest(): string {
		return this.text.slice(this.ahead().at);
	}

	/** Goes behind the blanks ahead and so many signs. */
	skip(signs: number): void {
		const { at, column } = this.ahead();
		this.at = at + signs;
		this.column = column + signs;
		this.used = this.column;
	}

	/** Uses up so many columns of blanks. */
	useUp(columns: number): void {
		this.used += columns;
		while (
			isBlank(this.text, this.at) &&
			this.widthAt(this.at, this.column) + this.column <= this.used
		) {
			this.column += this.widthAt(this.at, this.column);
			this.at += 1;
		}
	}

	private ahead(): { readonly at: number; readonly column: number } {
		let { at, column } = this;
		while (isBlank(this.text, at)) {
			column += this.widthAt(at, column);
			at += 1;
		}
		return { at, column };
	}

	private widthAt(at: number, column: number): number {
		return this.text.charAt(at) === '\t' ? TAB - (column % TAB) : 1;
	}
}

function isBlank(text: string, at: number): boolean {
	const char = text.charAt(at);
	return char === ' ' || char === '\t';
}
