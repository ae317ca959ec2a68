/**
 * The six methods of Node's EventEmitter that xml2js extends, for phones, where there is no Node.
 * Listeners run in order of registration; `error` without a listener throws, as Node does.
 */
export class EventEmitter {
	on(name, listener) {
		return add(this, name, { listener, once: false });
	}

	once(name, listener) {
		return add(this, name, { listener, once: true });
	}

	removeListener(name, listener) {
		const kept = entries(this, name).filter((entry) => entry.listener !== listener);
		table(this).set(name, kept);
		return this;
	}

	removeAllListeners(name) {
		if (name === undefined) table(this).clear();
		else table(this).delete(name);
		return this;
	}

	emit(name, ...values) {
		const heard = entries(this, name);
		if (heard.length === 0 && name === 'error') throw values[0];
		for (const entry of heard) {
			if (entry.once) this.removeListener(name, entry.listener);
			entry.listener.apply(this, values);
		}
		return heard.length > 0;
	}

	listeners(name) {
		return entries(this, name).map((entry) => entry.listener);
	}
}

const tables = new WeakMap();

// Kept outside the object: xml2js copies constructors of its own and never calls a parent's.
function table(emitter) {
	let found = tables.get(emitter);
	if (!found) tables.set(emitter, (found = new Map()));
	return found;
}

function entries(emitter, name) {
	return table(emitter).get(name) ?? [];
}

function add(emitter, name, entry) {
	table(emitter).set(name, [...entries(emitter, name), entry]);
	return emitter;
}
