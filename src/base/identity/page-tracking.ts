/** Parameters that say where a reader came from, or how a page is shown, not which page it is. */
const TRACKING = new RegExp(
	`^(?:${[
		'(?:utm_?|elq|(?:mtm|pk|piwik|matomo|hsa|oly|vero|ns|fb)_).*|at_(?:medium|campaign|custom.*|link.*|format|bbc.*|ptr.*)',
		'(?:fb|g|d|ys?|tw|tt)clid|[gw]braid|gclsrc|gad_(?:source|campaignid)|srsltid|msclkid|li_fat_id|igshid|igsh|mibextid|sfnsn|wickedid|rb_clickid|s_kwcid|epik|irclickid',
		'mc_[ce]id|_hsenc|_hsmi|__hstc|__hssc|__hsfp|hsctatracking|mkt_tok|ck_subscriber_id|_ga|_gl|_ke|_kx|__s|_openstat|_branch_match_id|__twitter_impression|__cft__.*|__tn__',
		'taid|ito|intcid|icid|dicbo|_bhlid|sc_src|ref_?(?:src)?|ref_url|referr?er|cmpid|cmp|ncid|ocid|spm|scm|s_cid|wt_?\\.?mc(?:_id)?|xtor|echobox|smid|smtyp|trk|trkcampaign|trackingid|guccounter|guce_.*',
		'isfreemail|triedredirect|showcomments|showwelcomeonshare|publication_id|post_id_share|share_(?:source|medium|from|token|id)|sharesource|vd_source|spm_id_from|unique_k|unlocked_article_code|mbid|sref|sara_ref|xmt|replytocom|amp_.+|_x_tr_.+|phpsessid|jsessionid',
	].join('|')})$`,
	'iu',
);
/** `source` says where a reader came from only with such a value; elsewhere it may choose the page. */
const SOURCE_VALUE =
	/^(?:rss|feed|atom|email|newsletter|social|twitter|facebook|share|linkedin|reddit|hn|ihub|tumblr|pinterest|pocket|telegram|mastodon|bluesky|jetpack-)|^-{3,}|-{5,}|^(?:user_profile|post_page|collection_home)/iu;
/** On forges `ref` is a branch. */
const FORGE =
	/^(?:[^/]*\.)?(?:gitlab|gitea|codeberg|forgejo|git|github)\b|^[^/]*\/.*\/(?:-|blob|tree|raw|src|commits?)\//u;
const NUMBER = /^(?:\d+|[\da-f-]{36})$/iu;
/** A letter of Substack on a host of its own; who was led there by whom. */
const LETTER = /^[^/]+\/p\/[\w-]+\/?$/u;
const LETTER_SHARE = /^(?:r=[a-z\d]{4,8}|s=[rw]|post_id=\d+)$/u;

/** Whether a parameter tells nothing of which page is meant; `place` is host and path. */
export function isTracking(place: string, name: string, value: string): boolean {
	// A number may be one of a list of things, as MusicBrainz has them; a branch is another text.
	if (/^(?:ref|mbid)$/iu.test(name) && (NUMBER.test(value) || FORGE.test(place))) return false;
	if (/^(?:amp|outputtype)$/iu.test(name)) return /^(?:|1|amp|true)$/iu.test(value);
	if (name === 'm') return value === '1' && /^[^/]*\.blogspot\.com\//u.test(place);
	// WordPress: where a page was sent to, and that it opened beside another.
	if (name === 'share') return value === 'x' || SOURCE_VALUE.test(value);
	if (name === 'nb') return value === '1';
	if (LETTER_SHARE.test(`${name}=${value}`)) return LETTER.test(place);
	// The session of forum software.
	if (/^sid$/iu.test(name)) return /^[0-9a-f]{32}$/iu.test(value);
	return (
		TRACKING.test(name) ||
		(/^(?:source|src|from|via|partner|emc)$/iu.test(name) && SOURCE_VALUE.test(value))
	);
}
