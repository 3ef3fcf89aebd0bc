"use strict";
// Runs beside the page: holds the engine, answers one request after another. The engine's own code stands above.
let engine = null;

const bytesOf = (base64) => {
  const text = atob(base64);
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; ++i) out[i] = text.charCodeAt(i);
  return out;
};

const inflated = (bytes) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();

const put = (bytes) => {
  const at = engine._malloc(bytes.length + 1);
  engine.HEAPU8.set(bytes, at);
  engine.HEAPU8[at + bytes.length] = 0;
  return at;
};

const taken = (at) => new TextDecoder().decode(engine.HEAPU8.subarray(at, at + engine._sourcier_size()));

const call = (name, request, bytes) => {
  const asked = put(new TextEncoder().encode(JSON.stringify(request)));
  const given = bytes ? put(bytes) : 0;
  try {
    return taken(bytes ? engine[name](given, bytes.length, asked) : engine[name](asked));
  } finally {
    engine._free(asked);
    if (given) engine._free(given);
  }
};

const work = {
  start: async ({ wasm }) => {
    engine = await Sourcier({ wasmBinary: new Uint8Array(await inflated(bytesOf(wasm))) });
    return JSON.parse(taken(engine._sourcier_describe()));
  },
  analyze: ({ request, bytes }) => JSON.parse(call("_sourcier_analyze", request, new Uint8Array(bytes))),
  render: ({ request }) => {
    const text = call("_sourcier_render", request);
    return text.startsWith('{"error"') ? JSON.parse(text) : { text };
  },
};

onmessage = async ({ data }) => {
  const begun = performance.now();
  let answer;
  try {
    answer = await work[data.type](data);
  } catch (error) {
    answer = { error: { code: "engine", message: String(error && error.message ? error.message : error) } };
  }
  postMessage({ id: data.id, answer, ms: performance.now() - begun });
};
