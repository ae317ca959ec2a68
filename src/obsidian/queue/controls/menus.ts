import { Menu } from 'obsidian';
import { GROUPINGS, ORDERS } from '../../../queue/choice';
import { STATES } from '../../../queue/status';
import { feedOf } from '../../../flow/feeds/unfollow';
import type { QueueAction } from '../../../settings/review-keys';
import { snoozePresets } from '../../../queue/snooze';
import { REVIEW_COMMANDS } from '../../../words/queue';
import { ACTION_NAMES } from '../../../words/review-keys';
import {
	briefName,
	GROUP_NAMES,
	ORDER_NAMES,
	REVIEW,
	snoozePresetWords,
	STATE_NAMES,
} from '../../../words/review';
import { reportFailure } from '../../session';
import type { ReviewActions } from '../actions';
import type { ReviewDesk } from '../desk';
import { addDropRule, pauseFeedOf } from '../source';
import type { Surface } from '../surface';

/** One line of a menu; a line without a run is a heading, `undefined` a separator. */
export type MenuLine =
	| {
			readonly title: string;
			readonly icon?: string;
			readonly isChecked?: boolean;
			readonly run?: () => void;
	  }
	| undefined;

/** Shows a menu where the current note is; the list has the keys again when it closes. */
export function showMenu(lines: readonly MenuLine[], surface: Surface): void {
	const menu = toMenu(lines);
	menu.onHide(() => surface.focusList());
	menu.showAtPosition(surface.menuPlace());
}

export function toMenu(lines: readonly MenuLine[]): Menu {
	const menu = new Menu();
	for (const line of lines) {
		if (!line) {
			menu.addSeparator();
			continue;
		}
		menu.addItem((item) => {
			item.setTitle(line.title);
			if (line.icon !== undefined) item.setIcon(line.icon);
			if (line.isChecked !== undefined) item.setChecked(line.isChecked);
			if (line.run) item.onClick(line.run);
			else item.setIsLabel(true);
		});
	}
	return menu;
}

export function snoozeMenu(actions: ReviewActions): readonly MenuLine[] {
	const { session, desk, decisions } = actions;
	const on = desk.target;
	// On a Friday the weekend is tomorrow: one line for a day.
	const presets = snoozePresets(session.world.clock.now()).filter(
		({ day }, at, all) => all.findIndex((each) => each.day === day) === at,
	);
	return [
		...presets.map(({ key, day }) => ({
			title: snoozePresetWords(key, day),
			icon: key === 'tomorrow' ? 'sunrise' : key === 'weekend' ? 'sofa' : 'calendar-days',
			run: () => actions.queue(() => decisions.snooze(day, on)),
		})),
		undefined,
		{
			title: REVIEW.snoozeOther,
			icon: 'calendar-search',
			run: () => reportFailure(decisions.snoozeAsked(on)),
		},
		...(desk.current?.snoozedUntil === undefined
			? []
			: [
					{
						title: REVIEW.snoozeEnd,
						icon: 'alarm-clock-off',
						run: () => actions.queue(() => decisions.snooze(undefined, on)),
					},
				]),
	];
}

/** Everything one can do with the notes that are chosen as it opens, for a right click, a long press and the button with three dots. */
export function rowMenu(actions: ReviewActions): readonly MenuLine[] {
	const { desk } = actions;
	const { current, target } = desk;
	const act = (action: QueueAction, icon: string): MenuLine => ({
		title: ACTION_NAMES[action] ?? action,
		icon,
		run: () => actions.run(action, target),
	});
	return [
		act('analysed', 'check'),
		act('permanent', 'gem'),
		act('archive', 'archive'),
		act('snooze', 'alarm-clock'),
		...(current && current.state !== 'pending' ? [act('pending', 'inbox')] : []),
		undefined,
		act('open', 'file-symlink'),
		act('original', 'external-link'),
		act('fetch', 'download'),
		undefined,
		act('priority-up', 'flag'),
		act('tags', 'tag'),
		act('comment', 'message-square'),
		act('summary', 'pencil'),
		act('convert', 'file-plus'),
		...appendLines(actions),
		undefined,
		act('select', 'circle-check'),
		act(desk.choice.group === 'none' ? 'select-all' : 'select-group', 'list-checks'),
		...sourceLines(actions),
	];
}

/** The note can give its words to a permanent note that is suggested. */
function appendLines(actions: ReviewActions): readonly MenuLine[] {
	const from = actions.desk.current?.path;
	return actions.surface.suggested().map(({ path, title }) => ({
		title: `${REVIEW.appendTo} ${briefName(title)}`,
		icon: 'file-input',
		run: () => reportFailure(actions.writing.convert(from, path)),
	}));
}

function sourceLines(actions: ReviewActions): readonly MenuLine[] {
	const { session, desk, surface, decisions } = actions;
	const entry = desk.current;
	if (!entry) return [];
	const older: MenuLine = {
		title: REVIEW_COMMANDS.archiveOlder,
		icon: 'archive',
		run: () => reportFailure(decisions.archiveOlder()),
	};
	if (!feedOf(session.settings.current, entry)) return [undefined, older];
	return [
		undefined,
		{
			title: REVIEW.pauseFeed,
			icon: 'circle-pause',
			run: () =>
				reportFailure(pauseFeedOf(session, entry, (words, kind) => surface.say(words, kind))),
		},
		{
			title: REVIEW.dropRule,
			icon: 'ban',
			run: () => reportFailure(addDropRule(session, surface, entry)),
		},
		older,
	];
}

/** Order, grouping and statuses shown. */
export function arrangeMenu(desk: ReviewDesk): readonly MenuLine[] {
	const { choice } = desk;
	return [
		{ title: REVIEW.order },
		...ORDERS.map((order) => ({
			title: ORDER_NAMES[order],
			isChecked: choice.order === order,
			run: () => desk.choose({ order }),
		})),
		undefined,
		{ title: REVIEW.group },
		...GROUPINGS.map((group) => ({
			title: GROUP_NAMES[group],
			isChecked: choice.group === group,
			run: () => desk.choose({ group }),
		})),
		undefined,
		{ title: REVIEW.show },
		...STATES.map((state) => ({
			title: STATE_NAMES[state],
			isChecked: choice.states.includes(state),
			run: () => {
				const states = STATES.filter((each) => (each === state) !== choice.states.includes(each));
				desk.choose({ states: states.length === 0 ? ['pending'] : states });
			},
		})),
	];
}
