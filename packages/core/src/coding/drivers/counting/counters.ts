// The counters of programs in machine code: a C file that is linked with a program whose blocks call it.

/**
 * C11 for GCC, compiled without optimised calls (`-fno-builtin`). The program is compiled with `-fsanitize-coverage=trace-pc`
 * or what stands for that, keeps frame pointers, is not moved at start, and is linked with `--wrap` for each of
 * `wrappedFunctions`. Between `greenroom_begin` and `greenroom_finish` it counts blocks, bytes that are copied or compared at
 * once, memory and stack, and, if asked to, which line of the solution each of these belongs to.
 *
 * Memory comes from one place at one address: pointers are the same in every run, and so is the order of tables of them.
 */
export const countingSource = String.raw`
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>

void *__real_memcpy(void *, const void *, size_t);
void *__real_memmove(void *, const void *, size_t);
void *__real_memset(void *, int, size_t);

/* ---- what is counted ---- */

typedef struct {
  uint64_t blocks, bytes, limit;
  int64_t live, peak, live_before, live_after, peak_after, live_with_answer, kept;
  uintptr_t highest, lowest;
  void (*over)(void);
  int on, watching;
} Counts;
static Counts counts;

/* Lines of the solution by address: 0 for all other code. */
static uint16_t *line_table;
static uintptr_t table_from, table_to;

static inline unsigned line_at(uintptr_t place) {
  return place >= table_from && place < table_to ? line_table[place - table_from] : 0;
}

static inline void stop_if_over(void) {
  if (counts.blocks + (counts.bytes >> 6) <= counts.limit) return;
  counts.on = 0;
  counts.over();
}

/* ---- calls in progress, known by their frames ---- */

typedef struct {
  uintptr_t base, back, entry, last;
  unsigned line;
} Frame;

enum { MOST_FRAMES = 1 << 21, MOST_LINES = 1 << 16, NESTS = 1 << 12 };
static Frame *frames;
static int depth;
static uint64_t *line_turns, *line_blocks, *line_bytes;
/* How many calls of one function are in progress, by its entry. */
static struct { uintptr_t entry; unsigned now; } nests[NESTS];
static unsigned deepest;

static unsigned *nest_of(uintptr_t entry) {
  for (unsigned at = (unsigned)(entry * 2654435761u) % NESTS, tries = 0; tries < NESTS; ++tries, at = (at + 1) % NESTS) {
    if (nests[at].entry == 0) nests[at].entry = entry;
    if (nests[at].entry == entry) return &nests[at].now;
  }
  static unsigned lost;
  return &lost;
}

static void leave(void) {
  --*nest_of(frames[--depth].entry);
}

/* A line runs anew when another one ran before it, or when it jumps back. */
static void arrive(Frame *frame, unsigned line, uintptr_t place) {
  if (line != frame->line || place <= frame->last) ++line_turns[line];
  frame->line = line;
  frame->last = place;
}

static void enter(uintptr_t base, uintptr_t back, uintptr_t place) {
  if (depth == MOST_FRAMES) return;
  Frame *above = depth > 0 ? &frames[depth - 1] : NULL;
  const unsigned caller = line_at(back - 1);
  if (above != NULL && caller != 0 && caller != above->line) arrive(above, caller, back);
  const unsigned inherited = caller != 0 ? caller : above != NULL ? above->line : 0;
  frames[depth++] = (Frame){base, back, place, 0, line_at(place) != 0 ? 0 : inherited};
  const unsigned nested = ++*nest_of(place);
  if (nested > deepest) deepest = nested;
}

static void watch(uintptr_t base, uintptr_t place) {
  if (base > counts.highest) return;
  while (depth > 0 && frames[depth - 1].base < base) leave();
  const uintptr_t back = ((const uintptr_t *)base)[1];
  if (depth > 0 && frames[depth - 1].base == base && frames[depth - 1].back != back) leave();
  if (depth == 0 || frames[depth - 1].base != base) enter(base, back, place);
  Frame *frame = &frames[depth - 1];
  const unsigned line = line_at(place);
  if (line != 0) arrive(frame, line, place);
  ++line_blocks[frame->line];
}

void __sanitizer_cov_trace_pc(void) {
  if (!counts.on) return;
  ++counts.blocks;
  stop_if_over();
  const uintptr_t *own = __builtin_frame_address(0);
  const uintptr_t base = own[0], place = own[1];
  if (base < counts.lowest && base > (uintptr_t)own && line_at(place) != 0) counts.lowest = base;
  if (counts.watching) watch(base, place);
}

/* ---- work on many bytes at once ---- */

static void handled(size_t bytes, uintptr_t caller) {
  if (!counts.on) return;
  counts.bytes += bytes;
  if (counts.watching) {
    const unsigned line = line_at(caller - 1);
    line_bytes[line != 0 ? line : depth > 0 ? frames[depth - 1].line : 0] += bytes;
  }
  stop_if_over();
}
#define HANDLED(bytes) handled((bytes), (uintptr_t)__builtin_return_address(0))

void *__wrap_memcpy(void *to, const void *from, size_t size) { HANDLED(size); return __real_memcpy(to, from, size); }
void *__wrap_memmove(void *to, const void *from, size_t size) { HANDLED(size); return __real_memmove(to, from, size); }
void *__wrap_memset(void *to, int value, size_t size) { HANDLED(size); return __real_memset(to, value, size); }

static size_t common(const unsigned char *a, const unsigned char *b, size_t size) {
  size_t at = 0;
  while (at < size && a[at] == b[at]) ++at;
  return at;
}

int __wrap_memcmp(const void *a, const void *b, size_t size) {
  const unsigned char *left = a, *right = b;
  const size_t same = common(left, right, size);
  HANDLED(same);
  return same == size ? 0 : left[same] - right[same];
}

void *__wrap_memchr(const void *in, int wanted, size_t size) {
  const unsigned char *text = in;
  size_t at = 0;
  while (at < size && text[at] != (unsigned char)wanted) ++at;
  HANDLED(at);
  return at == size ? NULL : (void *)(text + at);
}

static size_t length(const char *text) {
  size_t at = 0;
  while (text[at] != 0) ++at;
  return at;
}

size_t __wrap_strlen(const char *text) { const size_t size = length(text); HANDLED(size); return size; }

static int compare(const char *a, const char *b, size_t most, uintptr_t caller) {
  size_t at = 0;
  while (at < most && a[at] != 0 && a[at] == b[at]) ++at;
  handled(at, caller);
  return at == most ? 0 : (unsigned char)a[at] - (unsigned char)b[at];
}

int __wrap_strcmp(const char *a, const char *b) { return compare(a, b, SIZE_MAX, (uintptr_t)__builtin_return_address(0)); }
int __wrap_strncmp(const char *a, const char *b, size_t most) { return compare(a, b, most, (uintptr_t)__builtin_return_address(0)); }

char *__wrap_strcpy(char *to, const char *from) {
  const size_t size = length(from) + 1;
  HANDLED(size);
  return __real_memcpy(to, from, size);
}

char *__wrap_strcat(char *to, const char *from) {
  const size_t before = length(to), size = length(from) + 1;
  HANDLED(before + size);
  __real_memcpy(to + before, from, size);
  return to;
}

char *__wrap_strchr(const char *text, int wanted) {
  size_t at = 0;
  while (text[at] != 0 && text[at] != (char)wanted) ++at;
  HANDLED(at);
  return text[at] == (char)wanted ? (char *)(text + at) : NULL;
}

char *__wrap_strstr(const char *text, const char *wanted) {
  const size_t size = length(wanted);
  size_t at = 0, work = 0;
  for (;; ++at) {
    const size_t rest = length(text + at) < size ? 0 : common((const unsigned char *)text + at, (const unsigned char *)wanted, size);
    work += rest + 1;
    if (rest == size || text[at] == 0) break;
  }
  HANDLED(work);
  return common((const unsigned char *)text + at, (const unsigned char *)wanted, size) == size ? (char *)(text + at) : NULL;
}

/* ---- memory ---- */

/* What stays from call to call: all else is as it was after loading. */
typedef struct {
  char *data_copy, *arena_copy;
  size_t data_size, arena_size;
} Kept;
static Kept kept_state;

#define ARENA_AT ((char *)0x200000000000)
static const size_t ARENA_SIZE = (size_t)2 << 30;
enum { HEAD = 16, CLASSES = 256 };
typedef struct Block { struct Block *next; } Block;
static char *arena_next;
static Block *unused[CLASSES];
static char *newest;
static volatile char lock;

static size_t *head_of(void *place) { return (size_t *)((char *)place - HEAD); }

/* Eight sizes for each doubling. */
static unsigned class_of(size_t size, size_t *rounded) {
  if (size <= 128) {
    *rounded = (size + 15) & ~(size_t)15;
    return (unsigned)(*rounded / 16);
  }
  const unsigned bit = 63 - (unsigned)__builtin_clzl(size - 1);
  const size_t step = (size_t)1 << (bit - 3);
  *rounded = (size + step - 1) & ~(step - 1);
  return 8 + (bit - 7) * 8 + (unsigned)((*rounded - ((size_t)1 << bit)) / step);
}

static int open_arena(void) {
  if (arena_next != NULL) return 1;
  void *got = mmap(ARENA_AT, ARENA_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
  if (got != ARENA_AT) return 0;
  arena_next = ARENA_AT;
  return 1;
}

static void raise_peak(void) {
  if (counts.live > counts.peak) counts.peak = counts.live;
}

static void *take(size_t size, size_t alignment) {
  size_t rounded;
  if (size > ARENA_SIZE / 2) { errno = ENOMEM; return NULL; }
  const unsigned class = class_of(size == 0 ? 1 : size, &rounded);
  while (__atomic_test_and_set(&lock, __ATOMIC_ACQUIRE)) {}
  char *place = NULL;
  if (open_arena()) {
    if (alignment <= 16 && unused[class] != NULL) {
      place = (char *)unused[class];
      unused[class] = unused[class]->next;
    } else {
      const uintptr_t from = (uintptr_t)arena_next + HEAD;
      char *aligned = (char *)((from + alignment - 1) & ~(uintptr_t)(alignment - 1));
      if (aligned + rounded <= ARENA_AT + ARENA_SIZE) {
        place = aligned;
        arena_next = place + rounded;
      }
    }
  }
  if (place != NULL) {
    head_of(place)[0] = size;
    head_of(place)[1] = class;
    raise_peak();
    counts.live += (int64_t)size;
    newest = place;
  } else errno = ENOMEM;
  __atomic_clear(&lock, __ATOMIC_RELEASE);
  return place;
}

/*
 * A container that grows takes about twice the room, moves over and gives the old room back. Nobody means that by memory
 * beside the answer: it counts as if it had grown where it was.
 */
static int has_grown_into_newest(const char *place, size_t size) {
  if (newest == NULL || place == newest) return 0;
  const size_t larger = head_of(newest)[0];
  return larger * 10 >= size * 18 && larger * 10 <= size * 24;
}

static void give_back(void *given) {
  char *place = given;
  if (place == NULL) return;
  while (__atomic_test_and_set(&lock, __ATOMIC_ACQUIRE)) {}
  const size_t size = head_of(place)[0], class = head_of(place)[1];
  if (has_grown_into_newest(place, size)) newest = NULL;
  else raise_peak();
  if (place == newest) newest = NULL;
  counts.live -= (int64_t)size;
  Block *block = (Block *)place;
  block->next = unused[class];
  unused[class] = block;
  __atomic_clear(&lock, __ATOMIC_RELEASE);
}

void *malloc(size_t size) { return take(size, 16); }
void free(void *place) { give_back(place); }

void *calloc(size_t count, size_t each) {
  size_t size;
  if (__builtin_mul_overflow(count, each, &size)) { errno = ENOMEM; return NULL; }
  void *place = take(size, 16);
  if (place == NULL) return NULL;
  HANDLED(size);
  return __real_memset(place, 0, size);
}

void *realloc(void *place, size_t size) {
  if (place == NULL) return take(size, 16);
  const size_t before = head_of(place)[0];
  if (size == 0) { give_back(place); return NULL; }
  void *moved = take(size, 16);
  if (moved == NULL) return NULL;
  const size_t both = size < before ? size : before;
  HANDLED(both);
  __real_memcpy(moved, place, both);
  const int64_t peak = counts.peak;
  give_back(place);
  counts.peak = peak;
  return moved;
}

int posix_memalign(void **place, size_t alignment, size_t size) { *place = take(size, alignment); return *place == NULL ? ENOMEM : 0; }
void *aligned_alloc(size_t alignment, size_t size) { return take(size, alignment); }
void *memalign(size_t alignment, size_t size) { return take(size, alignment); }
size_t malloc_usable_size(void *place) { return place == NULL ? 0 : head_of(place)[0]; }

/* ---- no clock ---- */

static const time_t MIDNIGHT = 1700000000;
time_t time(time_t *out) { if (out != NULL) *out = MIDNIGHT; return MIDNIGHT; }
clock_t clock(void) { return 0; }
int gettimeofday(struct timeval *out, void *zone) { (void)zone; *out = (struct timeval){MIDNIGHT, 0}; return 0; }
int clock_gettime(clockid_t which, struct timespec *out) { (void)which; *out = (struct timespec){MIDNIGHT, 0}; return 0; }
/* Keys of hash tables are the same every time. */
ssize_t getrandom(void *out, size_t size, unsigned flags) {
  (void)flags;
  for (size_t at = 0; at < size; ++at) ((unsigned char *)out)[at] = (unsigned char)(at * 37 + 11);
  return (ssize_t)size;
}
/* Destructors of statics never run: the program is ended. */
int __cxa_atexit(void (*work)(void *), void *of, void *handle) { (void)work; (void)of; (void)handle; return 0; }

/* ---- for the driver ---- */

static void *room(size_t size) {
  void *got = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return got == MAP_FAILED ? NULL : got;
}

static uint64_t number(const char **text, unsigned base) {
  uint64_t value = 0;
  for (;; ++*text) {
    const char digit = **text;
    const unsigned is = digit >= 'a' ? (unsigned)(digit - 'a') + 10 : (unsigned)(digit - '0');
    if (digit < '0' || is >= base) return value;
    value = value * base + is;
  }
}

/* Rows of an address in hexadecimal digits and a line, in the order of addresses; line 0 ends a part. */
static void read_lines(const char *text) {
  const char *at = text;
  table_from = number(&at, 16);
  for (at = text; *at != 0; ++at) {
    table_to = number(&at, 16);
    ++at;
    number(&at, 10);
  }
  line_table = room((table_to - table_from + 1) * sizeof *line_table);
  for (at = text; *at != 0;) {
    uintptr_t place = number(&at, 16);
    ++at;
    const uint64_t line = number(&at, 10);
    ++at;
    const char *next = at;
    const uintptr_t end = *at == 0 ? table_to : number(&next, 16);
    for (; place < end; ++place) line_table[place - table_from] = line < MOST_LINES ? (uint16_t)line : 0;
  }
}

extern char __data_start[], _end[];

/* Takes in the lines, and remembers how all of the program's own memory looks before its first call. */
void greenroom_load(const char *lines) {
  read_lines(lines);
  frames = room(MOST_FRAMES * sizeof(Frame));
  line_turns = room(3 * MOST_LINES * sizeof(uint64_t));
  line_blocks = line_turns + MOST_LINES;
  line_bytes = line_blocks + MOST_LINES;
  kept_state.data_size = (size_t)(_end - __data_start);
  kept_state.arena_size = arena_next == NULL ? 0 : (size_t)(arena_next - ARENA_AT);
  kept_state.data_copy = room(kept_state.data_size);
  kept_state.arena_copy = room(kept_state.arena_size + 1);
  __real_memcpy(kept_state.arena_copy, ARENA_AT, kept_state.arena_size);
  __real_memcpy(kept_state.data_copy, __data_start, kept_state.data_size);
}

/* As before the first call: what one call leaves in globals is gone. */
void greenroom_restore(void) {
  const Kept kept = kept_state;
  __real_memcpy(__data_start, kept.data_copy, kept.data_size);
  __real_memcpy(ARENA_AT, kept.arena_copy, kept.arena_size);
}

/* over is called when there is more work than limit, and must not return. */
void greenroom_begin(uint64_t limit, int watching, void (*over)(void)) {
  if (watching) __real_memset(line_turns, 0, 3 * MOST_LINES * sizeof(uint64_t));
  depth = 0;
  deepest = 0;
  newest = NULL;
  counts = (Counts){
    .limit = limit, .live = counts.live, .peak = counts.live, .live_before = counts.live, .over = over, .watching = watching,
    .highest = (uintptr_t)__builtin_frame_address(0), .lowest = (uintptr_t)__builtin_frame_address(0), .on = 1,
  };
}

/* Whoever comes second, after an exception or without one, changes nothing. */
void greenroom_finish(void) {
  if (!counts.on) return;
  counts.on = 0;
  raise_peak();
  counts.live_after = counts.live;
  counts.peak_after = counts.peak;
}

/* Around the end of the answer: its memory is not beside it. Of nodes, which nobody frees, it is all that stays. */
void greenroom_answer_ends(void) { counts.live_with_answer = counts.live; }
void greenroom_answer_ended(int is_nodes) {
  counts.kept = is_nodes ? counts.live_after - counts.live_before : counts.live_with_answer - counts.live;
}

/* What was counted, as JSON; gives its length. */
size_t greenroom_report(char *out, size_t size) {
  if (!counts.watching) {
    return (size_t)snprintf(out, size, "{\"dispatches\":0,\"loops\":%lu,\"bytes\":%lu,\"peak\":%ld,\"kept\":%ld,\"stack\":%lu}",
      counts.blocks, counts.bytes, counts.peak_after - counts.live_before, counts.kept, counts.highest - counts.lowest);
  }
  size_t at = (size_t)snprintf(out, size, "{\"depth\":%u,\"lines\":[", deepest);
  const char *mark = "";
  for (unsigned line = 1; line < MOST_LINES && at + 100 < size; ++line) {
    if (line_turns[line] == 0) continue;
    const uint64_t work = line_blocks[line] + line_bytes[line] / 64;
    at += (size_t)snprintf(out + at, size - at, "%s[%u,%lu,%lu]", mark, line, line_turns[line], work);
    mark = ",";
  }
  return at + (size_t)snprintf(out + at, size - at, "]}");
}
`;

/** Functions of the C library that the linker leads to the counters. */
export const wrappedFunctions =
  'memcpy memmove memset memcmp memchr strlen strcmp strncmp strcpy strcat strchr strstr'.split(' ');

/** How the counters are compiled: the compiler must not turn their own loops into calls of what they count. */
export const countingFlags =
  '-x c -std=gnu11 -O2 -w -fno-builtin -fno-tree-loop-distribute-patterns -fno-omit-frame-pointer -fno-pie -c'.split(
    ' ',
  );
