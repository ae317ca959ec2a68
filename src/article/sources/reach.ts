import { webAddress } from '../../base/address';
import { bareHost, isPrivateHost } from '../../base/host';

/** Whether an address is of the open web: http or https, no user or password in it, no host of a private network. */
export function isPublicAddress(address: string): boolean {
	const url = openAddress(address);
	return url !== undefined && !isPrivateHost(url.hostname);
}

/** Whether an address leads to this machine or into a private network. */
export function isPrivateAddress(address: string): boolean {
	const url = webAddress(address);
	return url !== undefined && isPrivateHost(url.hostname);
}

/**
 * Whether what stands at one address may make us ask another: never with a sign-in inside, and never into a private network
 * from outside it. A person's own server may lead to itself.
 */
export function mayLeadTo(from: string, to: string): boolean {
	const [source, target] = [openAddress(from), openAddress(to)];
	if (!target) return false;
	return !isPrivateHost(target.hostname) || source?.hostname === target.hostname;
}

/** Whether a deeper address ends at the front page of its own site: what stood there is gone, and nobody says so. */
export function leadsToFront(from: string, to: string): boolean {
	const [source, target] = [openAddress(from), openAddress(to)];
	if (!source || !target || isFront(source) || !isFront(target)) return false;
	return bareHost(source.hostname) === bareHost(target.hostname);
}

function isFront(url: URL): boolean {
	return url.search === '' && /^\/(?:index\.\w{1,5})?$/u.test(url.pathname);
}

/** An address of the web without a sign-in. */
function openAddress(address: string): URL | undefined {
	const url = webAddress(address);
	return url?.username === '' && url.password === '' ? url : undefined;
}
