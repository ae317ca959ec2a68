/** How forum software marks a thread: each post, its text, who wrote it and when. Sorted by name. */
export interface PostMarks {
	readonly software: string;
	readonly post: string;
	/** The text within a post; the post itself where empty. */
	readonly text: string;
	readonly author: string;
	readonly date: string;
}

export const POST_MARKS: readonly PostMarks[] = [
	{
		software: 'bbPress',
		post: '.bbp-topic-content, .bbp-reply-content',
		text: '',
		author: '',
		date: '',
	},
	{
		software: 'Discourse',
		post: '.topic-body.crawler-post, .topic-post article, div[itemtype*="DiscussionForumPosting"] .topic-body',
		text: '.post, .cooked',
		author:
			'[itemprop="author"] [itemprop="name"], .creator [itemprop="name"], .creator a, .names .username',
		date: 'time[datetime]',
	},
	{
		software: 'DiscussionBoard',
		post: '.DiscussionBoard-content, .DiscussionBoard-parent:has(.DiscussionBoard-message)',
		text: '.DiscussionBoard-message',
		author: '.DiscussionBoard-username',
		date: '.DiscussionBoard-date',
	},
	{
		software: 'Flarum',
		post: '#flarum-content > noscript article, #flarum-content article, .Post--comment, .PostStream-item',
		text: '.Post-body',
		author: '.PostUser-name, h3',
		date: 'time',
	},
	{
		software: 'FluxBB',
		post: '.blockpost',
		text: '.postmsg',
		author: '.postleft dt',
		date: 'h2 a',
	},
	{
		software: 'GameFAQs',
		post: '.msg[id^="message_"], .msg_body_box',
		text: '.msg_text',
		author: '.msg_infobox .name, .user_name',
		date: '.post_time',
	},
	{
		software: 'Hacker News',
		post: '.comtr, .fatitem',
		text: '.commtext, .toptext',
		author: '.hnuser',
		date: '.age',
	},
	{
		software: 'Invision',
		post: 'article.ipsComment, article.cPost, .ipsEntry, .ipsComment',
		text: '[data-role="commentContent"], .cPost_contentWrap, .ipsRichText, .ipsType_richText',
		author: '.cAuthorPane_author a, .ipsComment_author h3, .ipsEntry__username, .ipsUsername, h3 a',
		date: 'time',
	},
	{
		software: 'JForum',
		post: '.postItem',
		text: '.postText',
		author: '.author, .postAuthor, .postItmCntnt > .name',
		date: '.postDate',
	},
	{
		software: 'Lobsters',
		post: '.story_content:has(.story_text), .comments_subtree > .comment',
		text: '.comment_text, .story_text',
		author: '.byline a[href*="/~"]',
		date: '.byline time, .byline span[title]',
	},
	{
		software: 'MyBB',
		post: '.post[id^="post_"], table[id^="post_"]',
		text: '.post_body',
		author: '.author_information a, .largetext a',
		date: '.post_date',
	},
	{
		software: 'Mumsnet',
		post: 'div:has(> .post-body)',
		text: '.post-body',
		author: '',
		date: 'time',
	},
	{
		software: 'NodeBB',
		post: '[component="post"]',
		text: '[component="post/content"]',
		author: '[itemprop="author"] [itemprop="name"], [data-username]',
		date: 'time, .timeago',
	},
	{
		software: 'phpBB',
		post: '.post[id^="p"]',
		text: '.postbody .content, .postbody',
		author:
			'.author a.username, .author .username-coloured, .author strong, .postprofile .username',
		date: '.author time, .author > a[href*="viewtopic"]',
	},
	{
		software: 'Reddit',
		post: '.thing.link, .thing.self, .thing.comment, shreddit-post, shreddit-comment',
		text: '.usertext-body, [slot="text-body"], [slot="comment"]',
		author: '.author',
		date: 'time',
	},
	{
		software: 'Simple Machines',
		post: '.post_wrapper, .postarea',
		text: '.post .inner, .inner, .post',
		author: '.poster h4 a',
		date: '.smalltext a, a.smalltext, .page_number + a',
	},
	{
		software: 'Stack Exchange',
		post: '#question, .answer[id^="answer-"]',
		text: '.js-post-body, .post-text',
		author: '.user-details [itemprop="name"], .post-signature.owner .user-details a',
		date: '.user-action-time .relativetime',
	},
	{
		software: 'Vanilla',
		post: '.ItemDiscussion, .ItemComment, .Item.Discussion, .Item.Comment',
		text: '.Message, .userContent',
		author: '.Author .Username, .Username',
		date: 'time',
	},
	{
		software: 'vBulletin',
		post: '[id^="edit"]:has([id^="post_message_"]), .postcontainer, li[id^="post_"], .b-post, table[id^="post"]:has([id^="post_message_"])',
		text: '[id^="post_message_"] .postcontent, [id^="post_message_"], .postcontent, .js-post__content-text',
		author: '.bigusername, .username, .author a',
		date: '.date, .postdate, .b-post__timestamp time, .thead',
	},
	{
		software: 'XenForo',
		post: 'article.message, li.message, .message--post, .message--question',
		text: '.message-body .bbWrapper, .message-body, .messageText, .messageContent article',
		author:
			'.message-name .username, .message-userDetails .username, .userText .username, h4 .username, .username',
		date: 'time, .DateTime',
	},
	{
		software: 'schema.org',
		// Questions of a FAQ are marked alike; a thread says that it is one.
		post: '[itemtype*="QAPage"] [itemtype*="schema.org/Question"], [itemtype*="QAPage"] [itemtype*="schema.org/Answer"], [itemtype*="DiscussionForumPosting"], [itemtype*="DiscussionForumPosting"] [itemtype*="schema.org/Comment"]',
		text: '[itemprop="text"], [itemprop="articleBody"]',
		author: '[itemprop="author"] [itemprop="name"]:not(meta), [itemprop="author"] [itemprop="url"]',
		date: '[itemprop="datePublished"], [itemprop="dateCreated"], time',
	},
];
