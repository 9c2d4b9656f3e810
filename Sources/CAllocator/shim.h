#include <gnu/libc-version.h>
#include <stddef.h>

// Declared by jemalloc. The released program links it; a debug build does not.
extern int mallctl(const char *, void *, size_t *, void *, size_t) __attribute__((weak));

// The version of jemalloc, or NULL if the program uses the C library's own malloc.
static inline const char *polder_jemalloc_version(void) {
  const char *version = NULL;
  size_t size = sizeof version;
  if (mallctl == NULL || mallctl("version", &version, &size, NULL, 0) != 0) return NULL;
  return version;
}
