/** Names that lead to this machine or its own network, or nowhere (RFC 6761, 6762, 7686, 8375, and what routers use). */
const LOCAL_NAME =
	/(?:^|\.)(?:localhost|localdomain|local|internal|lan|home|home\.arpa|intranet|corp|private|onion|test|invalid|fritz\.box)$/u;

/**
 * Whether a host name, as `URL.hostname` gives it, is this machine or inside a private network: what a public page names
 * must not make us knock on a person's router. Names are judged as written, not resolved.
 */
export function isPrivateHost(hostname: string): boolean {
	const host = hostname.toLowerCase().replace(/\.+$/u, '');
	if (host.startsWith('[')) return isPrivateV6(host.slice(1, -1));
	if (/^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host)) return isPrivateV4(host.split('.').map(Number));
	return !host.includes('.') || LOCAL_NAME.test(host);
}

/** RFC 6890: this host, private, shared, link-local, and everything from multicast up. */
function isPrivateV4([a = 0, b = 0, c]: readonly number[]): boolean {
	return (
		a === 0 ||
		a === 10 ||
		a === 127 ||
		a >= 224 ||
		(a === 100 && b >= 64 && b < 128) ||
		(a === 169 && b === 254) ||
		(a === 172 && b >= 16 && b < 32) ||
		(a === 192 && (b === 168 || (b === 0 && c === 0))) ||
		(a === 198 && (b === 18 || b === 19))
	);
}

/** Loopback, unique local and link-local; an address that carries a version 4 one (`::ffff:7f00:1`, RFC 2765, 3056, 6052, 8215) is judged by that. */
function isPrivateV6(host: string): boolean {
	const inner =
		/^(?:::(?:ffff:(?:0:)?)?|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/u.exec(host) ??
		/^2002:([0-9a-f]{1,4}):([0-9a-f]{1,4}):/u.exec(host);
	if (inner) {
		const high = parseInt(inner[1] ?? '', 16);
		return isPrivateV4([high >> 8, high & 0xff]);
	}
	return host === '::' || host === '::1' || /^(?:f[cd]|fe[89a-f]|ff|64:ff9b:1:)/u.test(host);
}

/** A host without the `www` or mobile label in front, in lower case: equal for the variants of one site. */
export function bareHost(hostname: string): string {
	return hostname
		.toLowerCase()
		.replace(/\.$/u, '')
		.replace(/^(?:www\d?|m|mobile|amp|old|new|np)\.(?=[^.]+\.)/u, '');
}

/** Whether two hosts are of one site as far as names tell: equal without `www`, or one below the other. */
export function sameSite(a: string, b: string): boolean {
	const [left, right] = [bareHost(a), bareHost(b)];
	return left === right || left.endsWith(`.${right}`) || right.endsWith(`.${left}`);
}
