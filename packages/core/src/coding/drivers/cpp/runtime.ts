// The part of the C++ driver that no template needs, compiled once for all solutions: frames, JSON's scalars, what a
// program says when it dies.

/** A source file that includes `prelude.h`. */
export const cppRuntime = String.raw`
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <cxxabi.h>
#include <exception>
#include <fcntl.h>
#include <iostream>
#include <malloc.h>
#include <typeinfo>
#include <ucontext.h>
#include <unistd.h>
#include "prelude.h"

namespace greenroom {

constexpr int CHANNEL = 3;
constexpr long long LARGEST = 9007199254740991LL;
/** Where a dying program's last words go. */
int last_words = 2;
int call_number = 0;

bool Reader::take(char mark) {
  while (*at == ' ') ++at;
  if (*at != mark) return false;
  ++at;
  return true;
}

bool Reader::take_null() {
  if (std::strncmp(at, "null", 4) != 0) return false;
  at += 4;
  return true;
}

bool Reader::truth() {
  const bool value = *at == 't';
  at += value ? 4 : 5;
  return value;
}

long long Reader::integer() {
  char* end;
  const long long value = std::strtoll(at, &end, 10);
  if (*end == '.' || *end == 'e' || *end == 'E') return static_cast<long long>(real());
  at = end;
  return value;
}

double Reader::real() {
  char* end;
  const double value = std::strtod(at, &end);
  at = end;
  return value;
}

void Reader::skip() {
  int depth = 0;
  do {
    while (*at == ' ' || *at == ',') ++at;
    if (*at == '"') {
      for (++at; *at != '"'; ++at)
        if (*at == '\\') ++at;
      ++at;
    } else if (*at == '[') {
      ++depth;
      ++at;
    } else if (*at == ']') {
      --depth;
      ++at;
    } else {
      at += std::strcspn(at, ",] ");
    }
  } while (depth > 0);
}

static unsigned hex(const char* digits) {
  unsigned value = 0;
  for (int index = 0; index < 4; ++index) {
    const char digit = digits[index];
    value = value * 16 + (digit <= '9' ? digit - '0' : (digit | 32) - 'a' + 10);
  }
  return value;
}

static void append_utf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 63));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 63));
    out += static_cast<char>(0x80 | (code & 63));
  } else {
    out += static_cast<char>(0xF0 | code >> 18);
    out += static_cast<char>(0x80 | (code >> 12 & 63));
    out += static_cast<char>(0x80 | (code >> 6 & 63));
    out += static_cast<char>(0x80 | (code & 63));
  }
}

std::string Reader::text() {
  std::string value;
  take('"');
  for (;;) {
    const char* start = at;
    while (*at != '"' && *at != '\\') ++at;
    value.append(start, at);
    if (*at++ == '"') return value;
    const char escaped = *at++;
    switch (escaped) {
      case 'n': value += '\n'; break;
      case 't': value += '\t'; break;
      case 'r': value += '\r'; break;
      case 'b': value += '\b'; break;
      case 'f': value += '\f'; break;
      case 'u': {
        unsigned code = hex(at);
        at += 4;
        if (code >= 0xD800 && code < 0xDC00 && at[0] == '\\' && at[1] == 'u') {
          const unsigned low = hex(at + 2);
          if (low >= 0xDC00 && low < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            at += 6;
          }
        }
        append_utf8(value, code);
        break;
      }
      default: value += escaped;
    }
  }
}

static void check_whole(bool fits) {
  if (!fits) throw Unfit{"The answer holds a whole number beyond ±2^53"};
}

void write_integer(std::string& out, long long value) {
  check_whole(value >= -LARGEST && value <= LARGEST);
  out += std::to_string(value);
}

void write_unsigned(std::string& out, unsigned long long value) {
  check_whole(value <= static_cast<unsigned long long>(LARGEST));
  out += std::to_string(value);
}

void write_real(std::string& out, double value) {
  if (!std::isfinite(value)) {
    const char* name = std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
    throw Unfit{std::string("The answer holds ") + name + ", which is not a number that can be compared"};
  }
  char digits[40];
  std::snprintf(digits, sizeof digits, "%.17g", value);
  out += digits;
}

void write_text(std::string& out, std::string_view value) {
  out += '"';
  for (std::size_t index = 0; index < value.size(); ++index) {
    const unsigned char byte = static_cast<unsigned char>(value[index]);
    char escaped[8];
    if (byte == '"' || byte == '\\') {
      out += '\\';
      out += static_cast<char>(byte);
    } else if (byte < 32) {
      std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
      out += escaped;
    } else if (byte == 0xED && index + 2 < value.size() && static_cast<unsigned char>(value[index + 1]) >= 0xA0) {
      // Half of a surrogate pair, which UTF-8 cannot say.
      const unsigned code = 0xD000 | (value[index + 1] & 63u) << 6 | (value[index + 2] & 63u);
      std::snprintf(escaped, sizeof escaped, "\\u%04x", code);
      out += escaped;
      index += 2;
    } else {
      out += static_cast<char>(byte);
    }
  }
  out += '"';
}

void too_narrow(long long value, std::size_t bits) {
  throw Narrow{std::to_string(value) + " does not fit into the parameter, a whole number of " + std::to_string(bits) + " bits: take long long"};
}

static void read_exactly(char* into, std::size_t size) {
  while (size > 0) {
    const ssize_t count = ::read(CHANNEL, into, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) ::_exit(0);
    into += count;
    size -= static_cast<std::size_t>(count);
  }
}

static void send(const std::string& nonce, const char* status, const std::string& text) {
  const std::string body = nonce + "\n" + status + "\n" + text;
  const std::uint32_t size = static_cast<std::uint32_t>(body.size());
  std::string frame{static_cast<char>(size >> 24), static_cast<char>(size >> 16), static_cast<char>(size >> 8), static_cast<char>(size)};
  frame += body;
  for (std::size_t done = 0; done < frame.size();) {
    const ssize_t count = ::write(CHANNEL, frame.data() + done, frame.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) ::_exit(1);
    done += static_cast<std::size_t>(count);
  }
}

static std::string describe(const std::string& type, const std::string& message) {
  std::string out = "{\"type\":";
  write_text(out, type.substr(0, 200));
  out += ",\"message\":";
  write_text(out, message.substr(0, 1000));
  out += ",\"frames\":[]";
  if (call_number > 0) out += ",\"call\":" + std::to_string(call_number);
  return out + "}";
}

static std::string thrown_type() {
  const std::type_info* type = abi::__cxa_current_exception_type();
  if (type == nullptr) return "Thrown value";
  int status = 0;
  char* readable = abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
  std::string name = status == 0 ? readable : type->name();
  std::free(readable);
  return name;
}

/** Calls; what comes of it is an answer, or what went wrong. */
static void settle(std::string (*call)(Reader&), const char* arguments, const char*& status, std::string& text) {
  call_number = 0;
  try {
    Reader in(arguments);
    text = call(in);
  } catch (const Unfit& unfit) {
    status = "unfit";
    text = (call_number > 0 ? "Call " + std::to_string(call_number) + ": " : "") + unfit.why;
  } catch (const Narrow& narrow) {
    status = "error";
    text = describe("OverflowError", narrow.why);
  } catch (const std::exception& error) {
    status = "error";
    text = describe(thrown_type(), error.what());
  } catch (const std::string& error) {
    status = "error";
    text = describe("std::string", error);
  } catch (const char* error) {
    status = "error";
    text = describe("const char*", error);
  } catch (...) {
    status = "error";
    text = describe(thrown_type(), "");
  }
  std::cout.flush();
  std::cerr.flush();
  std::fflush(nullptr);
}

static void answer(std::string (*call)(Reader&), const std::string& nonce, const char* arguments) {
  const char* status = "answer";
  std::string text;
  settle(call, arguments, status, text);
  send(nonce, status, text);
}

static void say(const char* words) {
  const ssize_t ignored = ::write(last_words, words, std::strlen(words));
  static_cast<void>(ignored);
}

static void die(int number, siginfo_t* info, void* context) {
  if (number == SIGSEGV || number == SIGBUS) {
    const auto* state = static_cast<const ucontext_t*>(context);
#if defined(__x86_64__)
    const auto stack = static_cast<std::uintptr_t>(state->uc_mcontext.gregs[REG_RSP]);
#elif defined(__aarch64__)
    const auto stack = static_cast<std::uintptr_t>(state->uc_mcontext.sp);
#endif
    const auto place = reinterpret_cast<std::uintptr_t>(info->si_addr);
    if (place + (1u << 20) > stack && place < stack + (1u << 16)) say("greenroom: stack overflow\n");
    else if (place < 4096) say("greenroom: null pointer\n");
    else say("greenroom: bad address\n");
  } else if (number == SIGFPE) {
    say("greenroom: division by zero\n");
  } else if (number == SIGABRT) {
    say("greenroom: abort\n");
  }
  ::_exit(128 + number);
}

static void watch_signals() {
  static char room[65536];
  stack_t apart{};
  apart.ss_sp = room;
  apart.ss_size = sizeof room;
  sigaltstack(&apart, nullptr);
  struct sigaction action{};
  action.sa_sigaction = die;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (const int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) sigaction(number, &action, nullptr);
}

int serve(std::string (*call)(Reader&)) {
  last_words = ::fcntl(2, F_DUPFD, 10);
  ::dup2(1, 2);
  // Line by line: what was printed before a crash is seen.
  std::setvbuf(stdout, nullptr, _IOLBF, 1 << 16);
  watch_signals();
  send("", "ready", "");
  for (;;) {
    unsigned char head[4];
    read_exactly(reinterpret_cast<char*>(head), 4);
    const std::size_t size = static_cast<std::size_t>(head[0]) << 24 | head[1] << 16 | head[2] << 8 | head[3];
    {
      std::string question(size, '\0');
      read_exactly(question.data(), size);
      const std::size_t first = question.find('\n');
      const std::size_t second = question.find('\n', first + 1);
      answer(call, question.substr(0, first), question.c_str() + second + 1);
    }
    // What one test used is not held against the next.
    malloc_trim(0);
  }
}

}  // namespace greenroom
`;
