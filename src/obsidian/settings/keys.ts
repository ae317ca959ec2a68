import type { SettingDefinitionItem } from 'obsidian';
import {
	isKey,
	QUEUE_ACTIONS,
	readKeys,
	takenBy,
	type ReviewKeys,
} from '../../settings/review-keys';
import { ACTION_NAMES, KEYS, keyTaken } from '../../words/review-keys';
import type { Session } from '../session';

/** Fields of the form that are keys: `review.keys.archive`. */
const PREFIX = 'review.keys.';

/** The queue's keys, each to be changed; a key that another action has is refused. */
export function keyDefinitions(session: Session): SettingDefinitionItem {
	return {
		type: 'page',
		name: KEYS.heading,
		desc: KEYS.about,
		items: QUEUE_ACTIONS.map((action) => ({
			name: ACTION_NAMES[action] ?? action,
			control: {
				type: 'text' as const,
				key: `${PREFIX}${action}`,
				validate: (value: string) => {
					const key = value.trim();
					if (!isKey(key)) return KEYS.notAKey;
					const other = takenBy(keysOf(session), key, action);
					return other === undefined ? undefined : keyTaken(other);
				},
			},
		})),
	};
}

/** The key of a field, where the field is one. */
export function readKeyField(session: Session, field: string): string | undefined {
	const action = QUEUE_ACTIONS.find((each) => `${PREFIX}${each}` === field);
	return action === undefined ? undefined : keysOf(session)[action];
}

/** Sets the key of a field. Whether the field was one. */
export async function writeKeyField(
	session: Session,
	field: string,
	value: unknown,
): Promise<boolean> {
	const action = QUEUE_ACTIONS.find((each) => `${PREFIX}${each}` === field);
	if (action === undefined) return false;
	const { review } = session.settings.current;
	const key = typeof value === 'string' ? value.trim() : '';
	await session.settings.update({ review: { ...review, keys: { ...review.keys, [action]: key } } });
	return true;
}

function keysOf(session: Session): ReviewKeys {
	return readKeys(session.settings.current.review.keys);
}
