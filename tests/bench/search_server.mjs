// Serves a folder over HTTP/2 as a good static host does (text types in gzip, everything else as it is), down a slow
// line that all requests share: 150 ms until the first byte, then 1.6 Mbit/s, in turns. The line is here and not in the
// browser because a browser does not slow down what a web worker fetches.
// node search_server.mjs FOLDER KEY CERTIFICATE: [slow]: prints the port. Asked over HTTP/1.1, it tells what was sent since.
import fs from "node:fs";
import http2 from "node:http2";
import path from "node:path";
import zlib from "node:zlib";

const [folder, key, cert, speed] = process.argv.slice(2);
const slow = speed === "slow";
const LATENCY = slow ? 150 : 0; // milliseconds
const RATE = slow ? 1.6e6 / 8 : 1e9; // bytes a second
const CHUNK = 1400;
const TICK = 5;
const root = path.resolve(folder);
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm" };
const TEXT = /^text\/|json/;
const packed = new Map();
let sent = [];

function body(file, type) {
  if (!TEXT.test(type)) return fs.readFileSync(file);
  if (!packed.has(file)) packed.set(file, zlib.gzipSync(fs.readFileSync(file), { level: 9 }));
  return packed.get(file);
}

/** Answers that wait for their turn on the line. */
const waiting = [];
let allowed = 0;
let last = performance.now();

setInterval(() => {
  const now = performance.now();
  allowed = Math.min(allowed + ((now - last) / 1000) * RATE, waiting.length ? Infinity : CHUNK);
  last = now;
  while (waiting.length && allowed >= CHUNK) {
    const { stream, rest } = waiting.shift();
    allowed -= Math.min(CHUNK, rest.length);
    if (stream.destroyed) continue;
    if (rest.length <= CHUNK) stream.end(rest);
    else {
      stream.write(rest.subarray(0, CHUNK));
      waiting.push({ stream, rest: rest.subarray(CHUNK) });
    }
  }
}, TICK);

const server = http2.createSecureServer({ key: fs.readFileSync(key), cert: fs.readFileSync(cert), allowHTTP1: true });
// Only the bench itself speaks HTTP/1.1, to ask what went over the line.
server.on("request", (request, response) => {
  if (request.httpVersionMajor > 1) return;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(sent));
  sent = [];
});
server.on("stream", (stream, headers) => {
  stream.on("error", () => {});
  const asked = decodeURIComponent(new URL(headers[":path"], "https://localhost").pathname);
  let file = path.join(root, asked);
  if (file.endsWith(path.sep)) file += "index.html";
  const found = file.startsWith(root) && fs.existsSync(file);
  const type = TYPES[path.extname(file)] || "application/octet-stream";
  const content = found ? body(file, type) : Buffer.from("not found");
  const answer = { ":status": found ? 200 : 404, "content-type": type, "cache-control": "max-age=600" };
  if (found && TEXT.test(type)) answer["content-encoding"] = "gzip";
  sent.push([asked, content.length]);
  setTimeout(() => {
    if (stream.destroyed) return;
    stream.respond(answer);
    waiting.push({ stream, rest: content });
  }, LATENCY);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
