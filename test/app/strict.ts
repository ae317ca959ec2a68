/** Makes an object throw on whatever it does not have, so that a plugin cannot lean on what the stand-in only seems to do. */
export function strict<T extends object>(target: T, name: string): T {
	return new Proxy(target, {
		get(object, key, receiver) {
			if (typeof key === 'symbol' || key in object || key === 'then' || key === 'toJSON') {
				return Reflect.get(object, key, receiver) as unknown;
			}
			throw new Error(`the stand-in does not implement ${name}.${key}`);
		},
	});
}
