import { describe, expect, it } from 'vitest';
import { authHeaders } from '../../src/flow/feeds/auth';
import { feed } from '../support/vault';

const secrets = new Map([
	['login', 'jürgen:pä:ss'],
	['token', 't0ken'],
	['split', 'a\r\nHost: evil.example'],
]);
const store = { get: (name: string) => secrets.get(name) };
const https = feed('private', 'https://private.example/feed');

describe('signing in to a feed', () => {
	it.each([
		[{ kind: 'basic', secret: 'login' }, { Authorization: 'Basic asO8cmdlbjpww6Q6c3M=' }],
		[{ kind: 'bearer', secret: 'token' }, { Authorization: 'Bearer t0ken' }],
		[{ kind: 'header', secret: 'token', header: 'X-Key' }, { 'X-Key': 't0ken' }],
	] as const)('%j', (auth, headers) => {
		expect(authHeaders({ ...https, auth }, store)).toEqual({ ok: true, value: headers });
	});

	it('sends nothing in the clear, nothing without a secret, and no secret that splits a header', () => {
		const basic = { kind: 'basic', secret: 'login' } as const;
		const clear = { ...feed('private', 'http://private.example/feed'), auth: basic };
		expect(authHeaders(clear, store)).toMatchObject({ problem: { kind: 'secret-in-clear' } });
		const local = { ...feed('private', 'http://127.0.0.1:8080/feed'), auth: basic };
		expect(authHeaders(local, store).ok).toBe(true);
		for (const secret of ['absent', 'split'])
			expect(authHeaders({ ...https, auth: { kind: 'bearer', secret } }, store)).toMatchObject({
				problem: { kind: 'secret-missing', detail: secret },
			});
		expect(authHeaders(https, store)).toEqual({ ok: true, value: {} });
	});
});
