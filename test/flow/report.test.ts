import { describe, expect, it } from 'vitest';
import { problem } from '../../src/base/problem';
import { emptyReport, needsPerson } from '../../src/flow/report';

describe('a run nobody watches', () => {
	it('tells once what only the person can mend, and nothing of servers that will be asked again', () => {
		const ledger = problem('bad-ledger', 'plugins/zettelfeed/ledger');
		const feeds = [
			{ ...emptyReport('a'), failed: [ledger, problem('timeout', 'a')] },
			{ ...emptyReport('b'), failed: [ledger, problem('secret-missing', 'b', 'token')] },
		];
		const told = needsPerson({ feeds, cancelled: false });
		expect(told.map(({ kind, subject }) => [kind, subject])).toEqual([
			['bad-ledger', 'plugins/zettelfeed/ledger'],
			['secret-missing', 'b'],
		]);
	});
});
