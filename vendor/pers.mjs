// Compresses every file in the folder that is the argument, as small as it gets, for browsers that can read it:
// x → x.br and x.gz. What does not get smaller by a tenth (woff2 is compressed already) has no such form.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = process.argv[2];
for (const name of readdirSync(folder, { recursive: true })) {
  const file = join(folder, name);
  if (!statSync(file).isFile()) continue;
  const body = readFileSync(file);
  const forms = {
    br: brotliCompressSync(body, { params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    } }),
    gz: gzipSync(body, { level: constants.Z_BEST_COMPRESSION }),
  };
  for (const [end, form] of Object.entries(forms))
    if (form.length < 0.9 * body.length) writeFileSync(`${file}.${end}`, form);
}
