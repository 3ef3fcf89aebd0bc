// The engine under node against the program: node identical.mjs ENGINE.JS SOURCIER DIRECTORY...
// Every *.txt below the directories, as JSON, byte for byte; then 1 MB of text in both, with times.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";

const [engineFile, native, ...directories] = process.argv.slice(2).map((path) => resolve(path));
const make = createRequire(import.meta.url)(engineFile);
const loaded = performance.now();
const engine = await make({ wasmBinary: readFileSync(engineFile.replace(/\.js$/, ".wasm")) });
const taken = (at) => Buffer.from(engine.HEAPU8.subarray(at, at + engine._sourcier_size()));
const described = JSON.parse(taken(engine._sourcier_describe()));
console.log(`engine ready in ${Math.round(performance.now() - loaded)} ms: ${JSON.stringify(described)}`);

const put = (bytes) => {
  const at = engine._malloc(bytes.length + 1);
  engine.HEAPU8.set(bytes, at);
  engine.HEAPU8[at + bytes.length] = 0;
  return at;
};
const call = (name, request, bytes) => {
  const asked = put(Buffer.from(JSON.stringify(request)));
  const given = bytes ? put(bytes) : 0;
  const out = taken(bytes ? engine[name](given, bytes.length, asked) : engine[name](asked));
  engine._free(asked);
  if (given) engine._free(given);
  return out;
};
const ofEngine = (bytes, id, format) => {
  const kind = id.endsWith(".md") ? "markdown" : "plain";
  const answer = JSON.parse(call("_sourcier_analyze", { id, kind }, bytes));
  return answer.error ? answer : call("_sourcier_render", { format });
};
const ofProgram = (path, format) => {
  try {
    const options = { cwd: dirname(path), stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1e9 };
    return execFileSync(native, ["report", "--format", format, basename(path)], options);
  } catch {
    return null;
  }
};

let same = 0;
let different = 0;
let refused = 0;
const files = directories.flatMap((directory) =>
  readdirSync(directory, { recursive: true }).filter((name) => name.endsWith(".txt") && basename(name) !== "expected.txt")
    .map((name) => join(directory, name)));
files.sort();
// Markdown has positions of its own: those of the file as it stands.
const marked = join(mkdtempSync(join(tmpdir(), "sourcier-")), "marked.md");
writeFileSync(marked, `---
title: Le port
outlet: Le Courrier
---

# Le port *fermé*

« Le **port** restera fermé », a déclaré mardi [la maire](https://mairie.example), Hélène Vasseur. Selon une source proche du dossier, deux navires attendent.
`);
files.push(marked);
for (const [i, path] of files.entries()) {
  const bytes = readFileSync(path);
  // The other formats now and then: they are made of the same analysis.
  for (const format of i % 20 === 0 ? ["json", "html", "markdown", "worksheet", "csv"] : ["json"]) {
    const want = ofProgram(path, format);
    const got = ofEngine(bytes, basename(path), format);
    if (want === null || want.length === 0) {
      if (got.error) refused += 1;
      else if (++different) console.log(`FAILED ${path}: the program refuses it, the engine does not`);
    } else if (!got.error && want.equals(got)) same += 1;
    else if (++different) console.log(`FAILED ${path} (${format}): ${got.error ? JSON.stringify(got.error) : "differs"}`);
  }
}
console.log(`${same} reports the same, ${refused} texts refused by both, ${different} different`);

const block = readFileSync(new URL("long.txt", import.meta.url));
const long = Buffer.concat(Array(Math.ceil(1e6 / block.length)).fill(block));
const path = join(mkdtempSync(join(tmpdir(), "sourcier-")), "long.txt");
writeFileSync(path, long);
const median = (work) => [1, 2, 3].map(work).sort((a, b) => a - b)[1];
// Processor time: other work on the machine is not counted.
const spent = ({ user, system }) => (user + system) / 1000;
const engineMs = median(() => {
  const begun = spent(process.cpuUsage());
  ofEngine(long, "long.txt", "json");
  return spent(process.cpuUsage()) - begun;
});
const programMs = median(() => {
  const times = execFileSync("/bin/bash", ["-c", 'times_of() { "$1" report --format json "$2" >/dev/null; times; }; times_of "$@"', "-", native, path], { encoding: "utf8" });
  const last = times.trim().split("\n").at(-1); // of the children: user and system
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + (minutes * 60 + Number(seconds)) * 1000, 0);
});
console.log(`1 MB of text to JSON, processor time, median of 3: program ${Math.round(programMs)} ms, engine ${Math.round(engineMs)} ms, ` +
  `${(engineMs / programMs).toFixed(2)} times`);
process.exit(different ? 1 : 0);
