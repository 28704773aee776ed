/** Reads what build_scripts/search/packing.py writes. */

/** A file that is not what the build wrote: cut, changed on the way, or of another edition. */
export class DamagedFile extends Error {}

/** Reads numbers, words and sections one after the other. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  /** @returns {number} */
  varint() {
    let value = 0;
    let scale = 1;
    for (;;) {
      if (this.at >= this.bytes.length) throw new DamagedFile("A number runs over the end.");
      const byte = this.bytes[this.at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  /**
   * @param {number} count
   * @returns {number[]}
   */
  varints(count) {
    const values = [];
    for (let index = 0; index < count; index += 1) values.push(this.varint());
    return values;
  }

  /**
   * Rising numbers, written as the distance of each from the one before.
   * @param {number} count
   * @returns {Uint32Array}
   */
  gaps(count) {
    const values = new Uint32Array(count);
    let value = -1;
    for (let index = 0; index < count; index += 1) {
      value += this.varint();
      values[index] = value;
    }
    return values;
  }

  /**
   * @param {number} length
   * @returns {Uint8Array}
   */
  take(length) {
    if (this.at + length > this.bytes.length) throw new DamagedFile("A part runs over the end.");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /**
   * A word of a sorted list, from the one before.
   * @param {string} before
   * @returns {string}
   */
  word(before) {
    const shared = this.varint();
    return before.slice(0, shared) + text(this.take(this.varint()));
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {Uint8Array[]}
 */
export function sections(bytes) {
  const reader = new Reader(bytes);
  return reader.varints(reader.varint()).map((length) => reader.take(length));
}

const decoder = new TextDecoder();

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function text(bytes) {
  return decoder.decode(bytes);
}

/**
 * Open a gzip file. Its checksum is verified on the way.
 * @param {ArrayBuffer} packed
 * @returns {Promise<Uint8Array>}
 */
export async function gunzip(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (fault) {
    throw new DamagedFile(String(fault));
  }
}
