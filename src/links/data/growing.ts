/** A column in another with more room. */
export function copied<T extends Uint32Array | Int32Array | Uint8Array | Float32Array>(
	from: T,
	to: T,
): T {
	to.set(from);
	return to;
}

/** Typed arrays that grow by half: a third of the memory of arrays of numbers, and ready to be saved. */
export class Growing32 {
	items: Uint32Array;
	length = 0;

	constructor(items: Uint32Array = new Uint32Array(64), length = 0) {
		this.items = items;
		this.length = length;
	}

	push(value: number): void {
		if (this.length === this.items.length) this.reserve(this.length + 1);
		this.items[this.length] = value;
		this.length += 1;
	}

	append(values: Uint32Array): void {
		this.reserve(this.length + values.length);
		this.items.set(values, this.length);
		this.length += values.length;
	}

	/** Makes room for `length` items; those never set are 0. */
	reserve(length: number): void {
		if (length <= this.items.length) return;
		const room = Math.max(length, Math.ceil(this.items.length * 1.5));
		this.items = copied(this.items, new Uint32Array(room));
	}

	/** A copy without the room to grow. */
	trimmed(): Uint32Array {
		return this.items.slice(0, this.length);
	}
}

export class Growing8 {
	items: Uint8Array;
	length = 0;

	constructor(items: Uint8Array = new Uint8Array(64), length = 0) {
		this.items = items;
		this.length = length;
	}

	append(values: Uint8Array): void {
		this.reserve(this.length + values.length);
		this.items.set(values, this.length);
		this.length += values.length;
	}

	reserve(length: number): void {
		if (length <= this.items.length) return;
		const room = Math.max(length, Math.ceil(this.items.length * 1.5));
		this.items = copied(this.items, new Uint8Array(room));
	}

	trimmed(): Uint8Array {
		return this.items.slice(0, this.length);
	}
}

/** Numbers met since the last start; starting anew costs nothing. */
export class Marks {
	private readonly metAt = new Growing32();
	private now = 0;

	start(): void {
		this.now += 1;
	}

	/** Whether the number is met for the first time. */
	add(number: number): boolean {
		this.metAt.reserve(number + 1);
		const { items } = this.metAt;
		if (items[number] === this.now) return false;
		items[number] = this.now;
		return true;
	}
}
