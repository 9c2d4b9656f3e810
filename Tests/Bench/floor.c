/* The floor of the benchmark: the minimum that any generator must do with a folder of Markdown.
 *
 * It reads each file, skips its front matter, passes its body to libcmark, and writes the result into
 * a fixed page in a folder of its own. It has no model, no links, no lists, no templates, no checks:
 * the time that a real generator takes beyond this is the cost of everything it does for its users.
 *
 * It uses two threads by default. libcmark allocates from an arena for each thread, which is emptied
 * after each page, because with malloc the threads mostly wait for each other.
 *
 * Usage: floor CONTENT OUTPUT [THREADS]
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { max_threads = 64, max_open_folders = 32 };

/* The approximate size of a page's head, menu and foot: 3 KB, so that a page has about 7 KB. */
static const char head_line[] = "<link rel=\"alternate\" hreflang=\"en\" href=\"/en/a/page/\">\n";
static char head[1600], foot[1600];

static const char *content, *output;
static size_t content_length;
static char **files;
static size_t file_count, file_capacity;
static atomic_size_t next_file;

static _Noreturn void fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("floor: ", stderr);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fprintf(stderr, ": %s\n", strerror(errno));
    exit(3);
}

/* The arena: a list of blocks, each filled from its start. Every allocation is aligned to 16 bytes,
 * and follows a header with its size, for realloc. */
enum { alignment = 16, block_size = 1 << 20 };
struct block {
    struct block *next;
    size_t used, size;
    _Alignas(alignment) char bytes[];
};
static _Thread_local struct block *blocks;

static void *arena_take(size_t size) {
    size_t room = alignment + ((size + alignment - 1) & ~(size_t)(alignment - 1));
    if (blocks == NULL || blocks->size - blocks->used < room) {
        size_t new_size = room > block_size ? room : block_size;
        struct block *block = aligned_alloc(alignment, sizeof *block + new_size);
        if (block == NULL) fail("no memory");
        *block = (struct block){.next = blocks, .used = 0, .size = new_size};
        blocks = block;
    }
    char *place = blocks->bytes + blocks->used;
    blocks->used += room;
    memcpy(place, &size, sizeof size);
    return place + alignment;
}

static void *arena_calloc(size_t count, size_t size) {
    return memset(arena_take(count * size), 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
    void *new = arena_take(size);
    if (old != NULL) {
        size_t old_size;
        memcpy(&old_size, (char *)old - alignment, sizeof old_size);
        memcpy(new, old, old_size < size ? old_size : size);
    }
    return new;
}

static void arena_free(void *pointer) { (void)pointer; }

static void arena_reset(void) {
    while (blocks != NULL && blocks->next != NULL) {
        struct block *next = blocks->next;
        free(blocks);
        blocks = next;
    }
    if (blocks != NULL) blocks->used = 0;
}

static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};

static int on_file(const char *path, const struct stat *status, int type, struct FTW *where) {
    (void)status, (void)where;
    size_t length = strlen(path);
    if (type != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
    if (file_count == file_capacity) {
        file_capacity = file_capacity ? 2 * file_capacity : 1024;
        files = realloc(files, file_capacity * sizeof *files);
        if (files == NULL) fail("no memory");
    }
    files[file_count] = strdup(path);
    if (files[file_count++] == NULL) fail("no memory");
    return 0;
}

static void make_folders(char *path) {
    if (mkdir(path, 0777) == 0 || errno == EEXIST) return;
    char *slash = strrchr(path, '/');
    if (errno != ENOENT || slash == NULL || slash == path) fail("%s", path);
    *slash = '\0';
    make_folders(path);
    *slash = '/';
    if (mkdir(path, 0777) != 0 && errno != EEXIST) fail("%s", path);
}

static void write_all(int file, const char *bytes, size_t length, const char *path) {
    while (length > 0) {
        ssize_t written = write(file, bytes, length);
        if (written < 0) fail("%s", path);
        bytes += written;
        length -= (size_t)written;
    }
}

static size_t body_start(const char *text, size_t length) {
    if (length < 4 || memcmp(text, "---\n", 4) != 0) return 0;
    const char *end = memmem(text + 3, length - 3, "\n---\n", 5);
    return end == NULL ? 0 : (size_t)(end - text) + 5;
}

static void make_page(const char *path, char **buffer, size_t *capacity) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) fail("%s", path);
    size_t length = (size_t)status.st_size;
    size_t room = length + sizeof head + sizeof foot;
    if (*capacity < room) {
        *buffer = realloc(*buffer, *capacity = 2 * room);
        if (*buffer == NULL) fail("no memory");
    }
    char *text = *buffer;
    for (size_t got = 0; got < length;) {
        ssize_t count = read(file, text + got, length - got);
        if (count <= 0) fail("%s", path);
        got += (size_t)count;
    }
    close(file);

    size_t start = body_start(text, length);
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_SMART, &arena);
    cmark_parser_feed(parser, text + start, length - start);
    cmark_node *document = cmark_parser_finish(parser);
    const char *html = cmark_render_html(document, CMARK_OPT_SMART);

    char target[PATH_MAX];
    const char *relative = path + content_length;
    int relative_length = (int)strlen(relative) - 3;
    if (snprintf(target, sizeof target, "%s%.*s", output, relative_length, relative) >= PATH_MAX - 16) {
        errno = ENAMETOOLONG;
        fail("%s", path);
    }
    make_folders(target);
    strcat(target, "/index.html");
    file = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) fail("%s", target);

    /* Write head, page and foot in one call. */
    size_t html_length = strlen(html), total = sizeof head + html_length + sizeof foot;
    char *page = arena_take(total);
    memcpy(page, head, sizeof head);
    memcpy(page + sizeof head, html, html_length);
    memcpy(page + sizeof head + html_length, foot, sizeof foot);
    write_all(file, page, total, target);
    close(file);
    arena_reset();
}

static void *work(void *unused) {
    char *buffer = NULL;
    size_t capacity = 0, index;
    while ((index = atomic_fetch_add(&next_file, 1)) < file_count)
        make_page(files[index], &buffer, &capacity);
    free(buffer);
    return unused;
}

int main(int count, char **arguments) {
    if (count < 3 || count > 4) {
        fputs("Usage: floor CONTENT OUTPUT [THREADS]\n", stderr);
        return 2;
    }
    content = arguments[1];
    output = arguments[2];
    content_length = strlen(content);
    int threads = count == 4 ? atoi(arguments[3]) : 2;
    if (threads < 1 || threads > max_threads) {
        errno = EINVAL;
        fail("%s threads", arguments[3]);
    }
    for (size_t i = 0; i < sizeof head; i++) head[i] = foot[i] = head_line[i % (sizeof head_line - 1)];

    if (nftw(content, on_file, max_open_folders, FTW_PHYS) != 0) fail("%s", content);
    pthread_t workers[max_threads];
    for (int i = 1; i < threads; i++)
        if ((errno = pthread_create(&workers[i], NULL, work, NULL)) != 0) fail("no thread");
    work(NULL);
    for (int i = 1; i < threads; i++) pthread_join(workers[i], NULL);
    return 0;
}
