import { describe, expect, it } from 'vitest';
import { bareHost, isPrivateHost, sameSite } from '../../src/base/host';

describe('hosts', () => {
	it.each([
		'localhost',
		'router.local',
		'nas',
		'127.0.0.1',
		'10.1.2.3',
		'172.31.0.1',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'0.0.0.0',
		'[::1]',
		'[::]',
		'[fd00::1]',
		'[fe80::1]',
		'[::ffff:7f00:1]',
		'fritz.home.arpa.',
		'fritz.box',
		'wiki.corp',
		'pc.localdomain',
		'hidden.onion',
		'198.18.0.1',
		'[64:ff9b::a00:1]',
		'[2002:7f00:1::]',
		'[::ffff:0:a00:1]',
		'[64:ff9b:1::a00:1]',
		'localhost..',
	])('%s is inside', (host) => expect(isPrivateHost(host)).toBe(true));
	it.each(['example.org', '8.8.8.8', '172.32.0.1', '[2606:4700::1]', 'localhost.example.org'])(
		'%s is outside',
		(host) => expect(isPrivateHost(host)).toBe(false),
	);
	it('numbers written otherwise are judged as the browser reads them', () => {
		const written = ['http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:192.168.0.1]/'];
		expect(written.map((each) => isPrivateHost(new URL(each).hostname))).toEqual([
			true,
			true,
			true,
		]);
	});
	it('a site is its host without www, and what stands below it', () => {
		expect(bareHost('WWW.Example.org')).toBe('example.org');
		expect(sameSite('www.example.org', 'feeds.example.org')).toBe(true);
		expect(sameSite('example.org', 'notexample.org')).toBe(false);
	});
});
