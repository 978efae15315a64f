// The C++ driver of programs that are counted: one call between two looks at the counters.

/** Stands after the prelude in the header. */
export const cppCountingPrelude = String.raw`
extern "C" {
void greenroom_load(const char* lines);
void greenroom_restore();
void greenroom_begin(unsigned long limit, int watching, void (*over)());
void greenroom_finish();
void greenroom_answer_ends();
void greenroom_answer_ended(int is_nodes);
unsigned long greenroom_report(char* out, unsigned long size);
}

namespace greenroom {

/** How a call is counted: at most so much work, its lines or only sums, its answer told or not. */
struct Counting {
  unsigned long limit;
  bool watching;
  bool answers;
};
void begin_counting(const Counting& how);
inline bool finish_counting() {
  greenroom_finish();
  return true;
}
using CountedCall = std::string (*)(Reader&, const Counting&);
int serve_counted(CountedCall call);

/** Counting ends before the arguments are destroyed, while the answer is there. */
template <class Result> struct Counted {
  Result answer;
  bool finished;
};

template <bool Answers, class Returns, class... Parameters> struct CountedSignature {
  template <class F, std::size_t I, class Values> static decltype(auto) given(Values& values) {
    return static_cast<std::tuple_element_t<I, typename Function<F>::Given>>(std::get<I>(values));
  }
  template <class Result> static void tell(const Counted<Result>& counted, const Counting& how, std::string& out) {
    if constexpr (Answers) {
      if (how.answers) Codec<Returns>::write(out, counted.answer);
    }
    greenroom_answer_ends();
  }
  template <class Solution, auto function> static std::string call(Reader& in, const Counting& how) {
    using F = decltype(function);
    using Result = typename Function<F>::Result;
    in.take('[');
    auto values = Signature<Returns, Parameters...>::template read<F>(in, std::index_sequence_for<Parameters...>());
    std::string out;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      if constexpr (std::is_member_function_pointer_v<F>) {
        Solution solution{};
        begin_counting(how);
        const Counted<Result> counted{(solution.*function)(given<F, I>(values)...), finish_counting()};
        tell(counted, how, out);
      } else {
        begin_counting(how);
        const Counted<Result> counted{function(given<F, I>(values)...), finish_counting()};
        tell(counted, how, out);
      }
      greenroom_answer_ended(std::is_pointer_v<Plain<Result>>);
    }(std::index_sequence_for<Parameters...>());
    return out;
  }
};

}  // namespace greenroom
`;

/** Stands after the usual runtime, in the same file. */
export const cppCountingRuntime = String.raw`
#include <random>
#include <sys/mman.h>

/** Chance that is the same every time. */
std::random_device::result_type std::random_device::_M_getval() {
  static unsigned long long state = 1;
  return static_cast<unsigned>(state = state * 48271 % 2147483647);
}

namespace greenroom {

/** The question that is being answered, in memory that outlives calls. */
static char* question;
static std::size_t question_size;

/** The question's first line. */
static std::string nonce() {
  return std::string(question, static_cast<std::size_t>(std::strchr(question, '\n') - question));
}

static void over_budget() {
  send(nonce(), "over-budget", "");
  for (;;) ::pause();
}

void begin_counting(const Counting& how) {
  greenroom_begin(how.limit, how.watching, over_budget);
}

static void receive() {
  unsigned char head[4];
  read_exactly(reinterpret_cast<char*>(head), 4);
  const std::size_t size = static_cast<std::size_t>(head[0]) << 24 | head[1] << 16 | head[2] << 8 | head[3];
  if (question != nullptr) ::munmap(question, question_size);
  question_size = size + 1;
  question = static_cast<char*>(::mmap(nullptr, question_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  if (question == MAP_FAILED) ::_exit(1);
  read_exactly(question, size);
  question[size] = '\0';
}

/** What is asked: how to count, and then the arguments. */
static CountedCall counted_call;
static Counting counting;

static std::string answer_counted(Reader& in) {
  in.take('{');
  in.text();
  in.take(':');
  counting.limit = static_cast<unsigned long>(in.integer());
  in.take(',');
  in.text();
  in.take(':');
  struct Finish { ~Finish() { greenroom_finish(); } } finish;
  return counted_call(in, counting);
}

static void count() {
  const char* verb = std::strchr(question, '\n') + 1;
  const char* text = std::strchr(verb, '\n') + 1;
  counting.watching = std::strncmp(verb, "trace\n", 6) == 0;
  counting.answers = std::strncmp(verb, "answer\n", 7) == 0;
  const char* status = "answer";
  std::string said;
  settle(answer_counted, text, status, said);
  if (std::strcmp(status, "answer") == 0 && !counting.answers) {
    static char report[1 << 20];
    said.assign(report, greenroom_report(report, sizeof report));
    status = counting.watching ? "traced" : "counted";
  }
  send(nonce(), status, said);
}

int serve_counted(CountedCall call) {
  static char console[1 << 16];
  last_words = ::fcntl(2, F_DUPFD, 10);
  ::dup2(1, 2);
  std::setvbuf(stdout, console, _IOLBF, sizeof console);
  std::setvbuf(stderr, nullptr, _IONBF, 0);
  watch_signals();
  counted_call = call;
  send("", "ready", "");
  // The first question brings the lines.
  receive();
  const char* verb = std::strchr(question, '\n') + 1;
  greenroom_load(std::strchr(verb, '\n') + 1);
  send(nonce(), "loaded", "");
  for (;;) {
    receive();
    char* const asked = question;
    const std::size_t size = question_size;
    greenroom_restore();
    question = asked;
    question_size = size;
    count();
  }
}

}  // namespace greenroom
`;
