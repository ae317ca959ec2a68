/** Parameters that say where a reader came from, or how a page is shown, not which page it is. */
const TRACKING = new RegExp(
	`^(?:${[
		'utm_?.*|mtm_.*|pk_.*|piwik_.*|matomo_.*|hsa_.*|oly_.*|elq.*|vero_.*|ns_.*|fb_.*|at_(?:medium|campaign|custom.*|link.*|format|bbc.*|ptr.*)',
		'fbclid|gclid|dclid|gbraid|wbraid|gclsrc|gad_source|gad_campaignid|srsltid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid|igsh|mibextid|sfnsn|wickedid|rb_clickid|s_kwcid|epik|irclickid',
		'mc_cid|mc_eid|_hsenc|_hsmi|__hstc|__hssc|__hsfp|hsctatracking|mkt_tok|ck_subscriber_id|_ga|_gl|_ke|_kx|__s|_openstat|_branch_match_id|__twitter_impression|__cft__.*|__tn__',
		'taid|ito|intcid|icid|dicbo|_bhlid|sc_src|ref|ref_|ref_src|ref_url|refsrc|referr?er|cmpid|cmp|ncid|ocid|spm|scm|s_cid|wt_?\\.?mc(?:_id)?|xtor|echobox|smid|smtyp|trk|trkcampaign|trackingid|guccounter|guce_.*',
		'isfreemail|triedredirect|showcomments|showwelcomeonshare|publication_id|post_id_share|share_source|share_medium|share_from|share_token|share_id|sharesource|vd_source|spm_id_from|unique_k|unlocked_article_code|replytocom|amp_.+|_x_tr_.+|phpsessid|jsessionid',
	].join('|')})$`,
	'iu',
);
/** `source` says where a reader came from only with such a value; elsewhere it may choose the page. */
const SOURCE_VALUE =
	/^(?:rss|feed|atom|email|newsletter|social|twitter|facebook|share|linkedin|reddit|hn)|^-{3,}|-{5,}|^(?:user_profile|post_page|collection_home)/iu;
/** On forges `ref` is a branch. */
const FORGE = /(?:^|\.)(?:gitlab|gitea|codeberg|forgejo|git|github)\b/u;

export function isTracking(host: string, name: string, value: string): boolean {
	if (/^ref$/iu.test(name) && FORGE.test(host)) return false;
	if (/^(?:amp|outputtype)$/iu.test(name)) return /^(?:|1|amp|true)$/iu.test(value);
	if (name === 'm') return value === '1' && host.endsWith('.blogspot.com');
	// The session of forum software.
	if (/^sid$/iu.test(name)) return /^[0-9a-f]{32}$/iu.test(value);
	return (
		TRACKING.test(name) ||
		(/^(?:source|src|from|via|partner|emc)$/iu.test(name) && SOURCE_VALUE.test(value))
	);
}
