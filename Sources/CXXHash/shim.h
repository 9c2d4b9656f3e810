/* The names in xxHash's header are macros, which Swift cannot import. These functions wrap the few
   that are needed. */
#define XXH_INLINE_ALL
#include <xxhash.h>

typedef struct {
  uint64_t high, low;
} polder_hash_t;

static inline polder_hash_t polder_hash_from(XXH128_hash_t hash) {
  polder_hash_t result = {hash.high64, hash.low64};
  return result;
}

/* Returns the 128-bit XXH3 of `size` bytes. `data` may be NULL if `size` is 0. */
static inline polder_hash_t polder_hash(const void *data, size_t size) {
  return polder_hash_from(XXH3_128bits(data, size));
}

/* Returns a state for bytes that arrive in pieces, or NULL if memory runs out. */
static inline void *polder_hash_begin(void) {
  XXH3_state_t *state = XXH3_createState();
  if (state != NULL) XXH3_128bits_reset(state);
  return state;
}

static inline void polder_hash_add(void *state, const void *data, size_t size) {
  XXH3_128bits_update((XXH3_state_t *)state, data, size);
}

/* The hash of all that was added. */
static inline polder_hash_t polder_hash_end(const void *state) {
  return polder_hash_from(XXH3_128bits_digest((const XXH3_state_t *)state));
}

static inline void polder_hash_free(void *state) { XXH3_freeState((XXH3_state_t *)state); }

/* The version of the header that was compiled in: 801 is 0.8.1. */
static inline unsigned polder_hash_version(void) { return XXH_versionNumber(); }
