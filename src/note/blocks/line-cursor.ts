const TAB = 4;

/** Reads a line's indent in columns, as CommonMark counts them: a tab goes to the next fourth, and may be used up in parts. */
export class LineCursor {
	private at = 0;
	/** Columns used up, and the column at which the sign at `at` begins. */
	private used = 0;
	private column = 0;
	/** Where the blanks ahead end, and the column there. */
	private wordsAt = 0;
	private wordsColumn = 0;
	private words = '';

	constructor(private readonly text: string) {
		this.look();
	}

	/** Columns of blanks ahead. */
	indent(): number {
		return this.wordsColumn - this.used;
	}

	/** What stands behind those blanks. */
	rest(): string {
		return this.words;
	}

	/** Goes behind the blanks ahead and so many signs. */
	skip(signs: number): void {
		this.at = this.wordsAt + signs;
		this.column = this.wordsColumn + signs;
		this.used = this.column;
		this.look();
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

	private look(): void {
		let { at, column } = this;
		while (isBlank(this.text, at)) {
			column += this.widthAt(at, column);
			at += 1;
		}
		[this.wordsAt, this.wordsColumn] = [at, column];
		this.words = at === 0 ? this.text : this.text.slice(at);
	}

	private widthAt(at: number, column: number): number {
		return this.text.charAt(at) === '\t' ? TAB - (column % TAB) : 1;
	}
}

function isBlank(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === 32 || code === 9;
}
