/** Fields that are there: those of `T` that hold a value. */
type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that hold a value, for an object whose optional fields are absent rather than `undefined`. */
export const given = <T extends object>(fields: T): Given<T> =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
