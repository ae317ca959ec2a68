// Node built-ins that rss-parser names and parseString never uses.
module.exports = {};
