// The engine in a worker of its own, so that the page never freezes and an analysis can be stopped.
const data = (id) => document.getElementById(id).textContent;

class Engine {
  constructor() {
    this.waiting = new Map();
    this.next = 0;
    const url = URL.createObjectURL(new Blob([data("worker-data")], { type: "text/javascript" }));
    this.worker = new Worker(url);
    URL.revokeObjectURL(url);
    this.worker.onmessage = ({ data: { id, answer, ms } }) => {
      const { resolve, reject } = this.waiting.get(id);
      this.waiting.delete(id);
      if (answer.error) reject(Object.assign(new Error(answer.error.message), answer.error));
      else resolve(Object.assign(answer, { ms }));
    };
    this.worker.onerror = (event) => this.fail(Object.assign(new Error(event.message), { code: "engine" }));
    this.ready = this.ask("start", { wasm: data("engine-data") });
    this.ready.catch(() => {});
  }

  ask(type, more, moved = []) {
    return new Promise((resolve, reject) => {
      const id = ++this.next;
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ type, id, ...more }, moved);
    });
  }

  async analyze(bytes, request) {
    await this.ready;
    const own = bytes.slice().buffer;
    return this.ask("analyze", { bytes: own, request }, [own]);
  }

  async render(request) {
    await this.ready;
    return (await this.ask("render", { request })).text;
  }

  fail(error) {
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
