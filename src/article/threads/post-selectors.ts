/** How forum software marks a thread: each post, its text, who wrote it and when. */
export interface PostMarks {
	readonly software: string;
	readonly post: string;
	/** The text within a post; the post itself where empty. */
	readonly text: string;
	readonly author: string;
	readonly date: string;
}

/** Sorted by name; the general marks come last. */
const ROWS: readonly (readonly [
	software: string,
	post: string,
	text?: string,
	author?: string,
	date?: string,
])[] = [
	[
		'bbPress',
		'div:has(> .bbp-topic-content, > .bbp-reply-content)',
		'.bbp-topic-content, .bbp-reply-content',
		'.bbp-author-name',
	],
	[
		'Discourse',
		'.topic-body.crawler-post, .topic-post article, div[itemtype*="DiscussionForumPosting"] .topic-body',
		'.post, .cooked',
		'[itemprop="author"] [itemprop="name"], .creator [itemprop="name"], .creator a, .names .username',
		'time[datetime]',
	],
	[
		'DiscussionBoard',
		'.DiscussionBoard-content, .DiscussionBoard-parent:has(.DiscussionBoard-message)',
		'.DiscussionBoard-message',
		'.DiscussionBoard-username',
		'.DiscussionBoard-date',
	],
	[
		'Flarum',
		'#flarum-content article, .Post--comment, .PostStream-item',
		'.Post-body',
		'.PostUser-name, h3',
		'time',
	],
	['FluxBB', '.blockpost', '.postmsg', '.postleft dt', 'h2 a'],
	[
		'GameFAQs',
		'.msg[id^="message_"], .msg_body_box',
		'.msg_text',
		'.msg_infobox .name, .user_name',
		'.post_time',
	],
	[
		'GitHub',
		'.timeline-comment, .discussion-comment, [data-testid="issue-viewer-issue-container"], .react-issue-comment',
		'.markdown-body',
		'.author, [data-testid$="-author"], [data-testid="avatar-link"]',
		'relative-time',
	],
	['Hacker News', '.comtr, .fatitem', '.commtext, .toptext', '.hnuser', '.age'],
	[
		'Invision',
		'article.cPost, .ipsEntry, .ipsComment',
		'[data-role="commentContent"], .cPost_contentWrap, .ipsRichText, .ipsType_richText',
		'.cAuthorPane_author a, .ipsComment_author h3, .ipsEntry__username, .ipsUsername, h3 a',
		'time',
	],
	['HyperKitty', '.email', '.email-body', '.email-author .name', '.email-date'],
	['JForum', '.postItem', '.postText', '.author, .postAuthor, .postItmCntnt > .name', '.postDate'],
	[
		'Lemmy',
		'.post-listing, .comment-node',
		'#postContent .md-div, .comment-content .md-div',
		'.person-listing',
		'.moment-time',
	],
	[
		'Lobsters',
		'.story_content:has(.story_text), .comments_subtree > .comment',
		'.comment_text, .story_text',
		'.byline a[href*="/~"]',
		'.byline time, .byline span[title]',
	],
	[
		'MyBB',
		'.post[id^="post_"], table[id^="post_"]',
		'.post_body',
		'.author_information a, .largetext a',
		'.post_date',
	],
	['Mumsnet', 'div:has(> .post-body)', '.post-body', '', 'time'],
	[
		'NodeBB',
		'[component="post"]',
		'[component="post/content"]',
		'[itemprop="author"] [itemprop="name"], [data-username]',
		'time, .timeago',
	],
	[
		'phpBB',
		'.post[id^="p"]',
		'.postbody .content, .postbody',
		'.author a.username, .author .username-coloured, .author strong, .postprofile .username',
		'.author time, .author > a[href*="viewtopic"]',
	],
	['phpBB 2', '.forumline tr:has(.postbody)', '.postbody', '.name'],
	['Pipermail', 'body:has(> pre):has(> a[href^="mailto:"])', 'pre', 'b', 'i'],
	[
		'Reddit',
		'.thing.link, .thing.self, .thing.comment, shreddit-post, shreddit-comment',
		'.usertext-body, [slot="text-body"], [slot="comment"]',
		'.author, a[href*="/user/"]',
		'time',
	],
	[
		'Simple Machines',
		'.post_wrapper, .postarea',
		'.post .inner, .inner, .post',
		'.poster h4 a',
		'.keyinfo .smalltext a, a.smalltext, .page_number + a',
	],
	[
		'Stack Exchange',
		'#question, .answer[id^="answer-"]',
		'.js-post-body, .post-text',
		'.user-details [itemprop="name"], .post-signature.owner .user-details a',
		'.user-action-time .relativetime',
	],
	[
		'Vanilla',
		'.ItemDiscussion, .ItemComment, .Item.Discussion, .Item.Comment',
		'.Message, .userContent',
		'.Username',
		'time',
	],
	[
		'vBulletin',
		'[id^="edit"]:has([id^="post_message_"]), .postcontainer, li[id^="post_"], .b-post, table[id^="post"]:has([id^="post_message_"])',
		'[id^="post_message_"] .postcontent, [id^="post_message_"], .postcontent, .js-post__content-text',
		'.bigusername, .username, .author a',
		'.date, .postdate, .b-post__timestamp time, .thead',
	],
	[
		'XenForo',
		'article.message, li.message, .message--post, .message--question',
		'.message-body .bbWrapper, .message-body, .messageText, .messageContent article',
		'.username',
		'time, .DateTime',
	],
	// Questions of a FAQ are marked alike; a thread says that it is one.
	[
		'schema.org',
		'[itemtype*="QAPage"] [itemtype*="schema.org/Question"], [itemtype*="QAPage"] [itemtype*="schema.org/Answer"], [itemtype*="DiscussionForumPosting"], [itemtype*="DiscussionForumPosting"] [itemtype*="schema.org/Comment"]',
		'[itemprop="text"], [itemprop="articleBody"]',
		'[itemprop="author"] [itemprop="name"]:not(meta), [itemprop="author"] [itemprop="url"]',
		'[itemprop="datePublished"], [itemprop="dateCreated"], time',
	],
];

export const POST_MARKS: readonly PostMarks[] = ROWS.map(
	([software, post, text = '', author = '', date = '']) => ({ software, post, text, author, date }),
);
