// What a person gives: pasted words or a file, and what cannot be read told apart before the engine sees it.
const megabyte = 1024 * 1024;
const limit = 5 * megabyte;

class Trouble extends Error {
  constructor(code, values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

const begins = (bytes, ...codes) => codes.every((code, i) => bytes[i] === code);
const ascii = (bytes) => String.fromCharCode(...bytes.subarray(0, 4096)).toLowerCase();

/// "word", "pdf", "binary" or null for what may be text. UTF-16 with a mark has zero bytes and is text.
const notText = (bytes, name) => {
  if (/\.(docx?|odt|rtf|pages|dotx?)$/i.test(name)) return "word";
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0) || ascii(bytes).startsWith("{\\rtf")) return "word";
  if (begins(bytes, 0x50, 0x4b, 3, 4)) return /word\/|opendocument\.text|\[content_types\]/.test(ascii(bytes)) ? "word" : "binary";
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) return null;
  return bytes.includes(0) ? "binary" : null;
};

/// For the text area alone; the engine reads the bytes themselves.
const decoded = (bytes) => {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (begins(bytes, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/// {name, size, shown, bytes, request}: what the text area shows, and what the engine is asked.
const readFile = async (file) => {
  const { name, size } = file;
  if (size > limit) throw new Trouble("e_large", { name, size });
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Trouble("e_unread", { name });
  }
  const kind = notText(bytes, name);
  if (kind) throw new Trouble(`e_${kind}`, { name });
  const text = decoded(bytes);
  if (/\.(html?|xhtml)$/i.test(name) || /^\s*<(!doctype html|html)\b/i.test(text)) {
    const { text: shown, ...said } = proseOf(text);
    return { name, size, shown, bytes: new TextEncoder().encode(shown), html: true, request: { id: name, ...said } };
  }
  const markdown = /\.(md|markdown|mdx)$/i.test(name);
  return { name, size, shown: text, bytes, request: { id: name, kind: markdown ? "markdown" : "plain" } };
};
