#include <gnu/libc-version.h>
#include <stddef.h>

// jemalloc's, where it is linked in: the released program has it, a debug build has not.
extern int mallctl(const char *, void *, size_t *, void *, size_t) __attribute__((weak));

// The version of jemalloc, or NULL where the C library's own malloc is used.
static inline const char *polder_jemalloc_version(void) {
  const char *version = NULL;
  size_t size = sizeof version;
  if (mallctl == NULL || mallctl("version", &version, &size, NULL, 0) != 0) return NULL;
  return version;
}
