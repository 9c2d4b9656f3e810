/* zlib's calls that make a stream ready are macros, which Swift does not see. */
#include <zlib.h>

/* Makes a stream ready to write one gzip member (RFC 1952) at a level from 1 to 9. Its header names
   no file and no time, so that the same bytes always give the same member. */
static inline int polder_gzip_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
