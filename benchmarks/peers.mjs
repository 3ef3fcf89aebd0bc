// What other programs take for a text: node peers.mjs compromise|wink-nlp TEXT. Prints JSON; loading is not counted.
// They are looked for where the node module search finds them (NODE_PATH, or a node_modules folder beside this file).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const [name, path] = process.argv.slice(2);
const paragraphs = readFileSync(path, "utf8").split(/\n\n+/);

const peers = {
  compromise() {
    const nlp = require("compromise");
    return (text) => nlp(text).quotations().length;
  },
  "wink-nlp"() {
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
    return (text) => nlp.readDoc(text).entities().length();
  },
};

let read;
try {
  read = peers[name]();
} catch {
  console.log(JSON.stringify({ skipped: "not installed" }));
  process.exit(0);
}
const began = process.hrtime.bigint();
let found = 0;
for (const paragraph of paragraphs) found += read(paragraph);
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
let version = "unknown"; // some packages do not show their package.json
try {
  version = require(`${name}/package.json`).version;
} catch {}
console.log(JSON.stringify({ seconds, found, version }));
