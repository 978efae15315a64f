// The headers of the standard library that a C++ solution finds already included.

/** What most solutions need of the standard library; quicker to take in than all of it. */
export const cppHeaders: readonly string[] = (
  'algorithm array bitset cassert cctype cfloat climits cmath compare concepts cstddef cstdint cstdio cstdlib cstring ' +
  'deque exception forward_list functional initializer_list iomanip ios iostream iterator limits list map memory numbers ' +
  'numeric optional queue random set span sstream stack stdexcept string string_view tuple type_traits typeinfo ' +
  'unordered_map unordered_set utility variant vector'
).split(' ');

/** The rest of it, each by the words that only it defines: taken in where a solution uses one of them. */
const RARE_HEADERS: Readonly<Record<string, string>> = {
  any: 'any any_cast make_any bad_any_cast',
  atomic: 'atomic \\w*atomic_\\w+ memory_order\\w*',
  barrier: 'barrier',
  bit: 'bit_cast popcount countl_\\w+ countr_\\w+ bit_\\w+ has_single_bit rotl rotr endian',
  charconv: 'from_chars to_chars',
  chrono: 'chrono',
  complex: 'complex',
  condition_variable: 'condition_variable\\w*',
  coroutine: 'co_await co_yield co_return coroutine_\\w+',
  csignal: 'signal raise',
  ctime: 'time clock CLOCKS_PER_SEC time_t strftime localtime gmtime mktime difftime',
  cwchar: 'wcs\\w+ wmem\\w+',
  cwctype: 'isw\\w+ tow\\w+',
  cinttypes: 'PRI\\w+ SCN\\w+',
  filesystem: 'filesystem',
  fstream: 'w?[io]?fstream w?filebuf',
  future: 'future promise async packaged_task shared_future',
  latch: 'latch',
  locale: 'locale use_facet has_facet codecvt\\w*',
  memory_resource: 'pmr',
  mutex: 'mutex \\w+_mutex lock_guard unique_lock scoped_lock once_flag call_once',
  ranges: 'ranges views',
  ratio: 'ratio\\w* nano micro milli',
  regex: 'regex\\w* [cs]regex\\w* [cs]match sub_match match_results',
  semaphore: 'semaphore counting_semaphore binary_semaphore',
  shared_mutex: 'shared_mutex shared_lock shared_timed_mutex',
  source_location: 'source_location',
  stop_token: 'stop_token stop_source stop_callback',
  syncstream: 'osyncstream',
  thread: 'thread jthread this_thread',
  typeindex: 'type_index',
  valarray: 'valarray slice gslice',
};

/** The headers that a solution needs beyond the usual ones. */
export function rareCppHeaders(code: string): readonly string[] {
  return Object.entries(RARE_HEADERS).flatMap(([header, words]) =>
    new RegExp(`\\b(?:${words.split(' ').join('|')})\\b`).test(code) ? [header] : [],
  );
}
