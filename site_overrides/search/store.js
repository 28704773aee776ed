/** Fetches the files of the index, each once. */
import { gunzip } from "./bytes.js";

/** The server answered, but not with the file. */
export class MissingFile extends Error {}

/** There was no answer: no network, or no server. */
export class Unreachable extends Error {}

/**
 * @typedef {(address: string, options?: RequestInit) => Promise<Response>} Fetch
 */

export class Store {
  /**
   * @param {string} base address of the search folder, ending in "/"
   * @param {Fetch} fetcher
   */
  constructor(base, fetcher) {
    this.base = base;
    this.fetcher = fetcher;
    this.build = "";
    /** @type {RequestCache} */
    this.cache = "default";
    /** @type {Map<string, Promise<Uint8Array>>} */
    this.files = new Map();
    this.bytes = 0;
    this.requests = 0;
  }

  /**
   * A file of this edition, unpacked.
   * @param {string} name such as "t/12.bin"
   * @returns {Promise<Uint8Array>}
   */
  file(name) {
    return this.remembered(`${this.build}/${name}`, this.cache);
  }

  /**
   * The manifest. An old one from a cache is noticed by its files being gone, and then fetched past every cache.
   * @param {boolean} fresh past every cache
   */
  manifest(fresh) {
    if (fresh) this.files.clear();
    return this.remembered("manifest.bin", fresh ? "reload" : "default");
  }

  /**
   * @param {string} path
   * @param {RequestCache} cache
   */
  remembered(path, cache) {
    let promise = this.files.get(path);
    if (!promise) {
      promise = this.load(path, cache);
      promise.catch(() => this.files.delete(path));
      this.files.set(path, promise);
    }
    return promise;
  }

  /**
   * @param {string} path
   * @param {RequestCache} cache
   */
  async load(path, cache) {
    /** @type {Response} */
    let response;
    try {
      response = await this.fetcher(this.base + path, { cache });
    } catch (fault) {
      throw new Unreachable(String(fault));
    }
    if (!response.ok) throw new MissingFile(`${path}: ${response.status}`);
    /** @type {ArrayBuffer} */
    let packed;
    try {
      packed = await response.arrayBuffer();
    } catch (fault) {
      throw new Unreachable(String(fault));
    }
    this.bytes += packed.byteLength;
    this.requests += 1;
    return gunzip(packed);
  }
}
