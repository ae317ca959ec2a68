// xml2js asks Node's timers for setImmediate, and only when parsing in pieces, which we never ask for.
exports.setImmediate = (run) => globalThis.setTimeout(run, 0);
