// The part of Node's EventEmitter that xml2js uses, for the app and phones. xml2js inherits from it without calling its
// constructor, so listeners are made on first use.
function EventEmitter() {}

EventEmitter.EventEmitter = EventEmitter;

EventEmitter.prototype.listeners = function (name) {
	return this.zfListeners?.get(name) ?? [];
};

EventEmitter.prototype.on = function (name, listener) {
	this.zfListeners ??= new Map();
	this.zfListeners.set(name, [...this.listeners(name), listener]);
	return this;
};

EventEmitter.prototype.addListener = EventEmitter.prototype.on;

EventEmitter.prototype.once = function (name, listener) {
	const once = (...args) => {
		this.removeListener(name, once);
		listener.apply(this, args);
	};
	return this.on(name, once);
};

EventEmitter.prototype.removeListener = function (name, listener) {
	const rest = this.listeners(name).filter((each) => each !== listener);
	this.zfListeners?.set(name, rest);
	return this;
};

EventEmitter.prototype.removeAllListeners = function (name) {
	if (name === undefined) this.zfListeners = undefined;
	else this.zfListeners?.delete(name);
	return this;
};

EventEmitter.prototype.emit = function (name, ...args) {
	const all = this.listeners(name);
	for (const listener of all) listener.apply(this, args);
	return all.length > 0;
};

module.exports = EventEmitter;
