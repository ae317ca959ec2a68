export interface EventRef {
	readonly off: () => void;
}

type Listener = (...args: never[]) => unknown;

/** Events arrive later than what caused them, as in the app: never in the same turn. */
export class Events {
	private readonly listeners = new Map<string, Set<Listener>>();

	on(name: string, listener: Listener): EventRef {
		const all = this.listeners.get(name) ?? new Set();
		this.listeners.set(name, all.add(listener));
		return { off: () => all.delete(listener) };
	}

	trigger(name: string, ...args: unknown[]): void {
		for (const listener of this.listeners.get(name) ?? [])
			(listener as (...all: unknown[]) => unknown)(...args);
	}

	later(name: string, ...args: unknown[]): Promise<void> {
		return new Promise((resolve) => {
			setTimeout(() => {
				this.trigger(name, ...args);
				resolve();
			}, 0);
		});
	}
}
