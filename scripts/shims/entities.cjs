// rss-parser makes snippets of bodies with this; it never sees a body of ours, so nothing is there to decode.
exports.decodeHTML = (text) => text;
