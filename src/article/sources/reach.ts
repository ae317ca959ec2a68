import { parseAddress } from '../../base/address';
import { isPrivateHost } from '../../base/host';

/** Whether an address is of the open web: http or https, no user or password in it, no host of a private network. */
export function isPublicAddress(address: string): boolean {
	const url = webAddress(address);
	return url !== undefined && !isPrivateHost(url.hostname);
}

/**
 * Whether what stands at one address may make us ask another: never with a sign-in inside, and never into a private network
 * from outside it. A person's own server may lead to itself.
 */
export function mayLeadTo(from: string, to: string): boolean {
	const [source, target] = [webAddress(from), webAddress(to)];
	if (!target) return false;
	return !isPrivateHost(target.hostname) || source?.hostname === target.hostname;
}

function webAddress(address: string): URL | undefined {
	const url = parseAddress(address);
	if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
	return url.username === '' && url.password === '' ? url : undefined;
}
