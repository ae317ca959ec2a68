// Stands for the Node built-ins that rss-parser, xml2js and sax ask for at load and never use in `parseString`.
export default {};
