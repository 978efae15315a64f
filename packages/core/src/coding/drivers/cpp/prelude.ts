// What a C++ solution finds already included: the standard library, `using namespace std` as candidates are used to, and
// the templates that turn JSON into the parameters of any function and its answer into JSON.

import { cppScript } from './script.ts';

/** The header without the standard library; `cppHeaders` or <bits/stdc++.h> stands before it. */
export const cppPrelude = String.raw`
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

namespace greenroom {

// The types of a signature.
struct Int {};
struct Float {};
struct Text {};
struct Bool {};
template <class Of> struct List {};
template <class Of> struct Linked {};
template <class Of> struct Tree {};
template <class Of> struct Maybe {};
/** What a method gives that returns nothing. */
struct Nothing {};

/** The answer is not a value of the type that the signature promises. */
struct Unfit { std::string why; };
/** An argument is beyond what the function's parameter can hold. */
struct Narrow { std::string why; };

/** Reads JSON that the judge wrote: it is known to be sound. */
class Reader {
 public:
  explicit Reader(const char* text) : at(text) {}
  /** Takes the mark if it is next. */
  bool take(char mark);
  bool take_null();
  bool truth();
  long long integer();
  double real();
  std::string text();
  /** Goes past a value, whatever it is. */
  void skip();
 private:
  const char* at;
};

void write_integer(std::string& out, long long value);
void write_unsigned(std::string& out, unsigned long long value);
void write_real(std::string& out, double value);
void write_text(std::string& out, std::string_view value);
[[noreturn]] void too_narrow(long long value, std::size_t bits);
/** Which call of a script runs, from 1; 0 where there is none. */
extern int call_number;
/** Answers call after call; a call reads its arguments and returns its answer as JSON. */
int serve(std::string (*call)(Reader&));

template <class T> using Plain = std::remove_cv_t<std::remove_reference_t<T>>;

template <class T>
concept Character = std::is_same_v<T, char> || std::is_same_v<T, wchar_t> || std::is_same_v<T, char8_t> ||
                    std::is_same_v<T, char16_t> || std::is_same_v<T, char32_t>;
template <class T>
concept Whole = std::is_integral_v<T> && !std::is_same_v<T, bool> && !Character<T>;
template <class T>
concept Range = requires(T& t) { t.begin(); t.end(); } && !std::is_convertible_v<const T&, std::string_view>;
template <class T>
concept Growing = Range<T> && requires(T t, typename T::value_type item) { t.push_back(item); };
template <class T>
concept ListLink = std::is_pointer_v<T> && requires(T node) { node->val; node->next; };
template <class T>
concept TreeLink = std::is_pointer_v<T> && requires(T node) { node->val; node->left; node->right; };
template <class T> using ValueIn = Plain<decltype(std::declval<T>()->val)>;
template <class T> using ItemIn = Plain<decltype(*std::declval<T&>().begin())>;

/** How values of a type of the signature are read into and written from a type of C++. */
template <class Type> struct Codec;

template <> struct Codec<Int> {
  template <class T> static constexpr bool takes = Whole<T> || std::is_floating_point_v<T>;
  template <class T> static constexpr bool gives = Whole<T>;
  template <class T> static T read(Reader& in) {
    const long long value = in.integer();
    if constexpr (Whole<T>) {
      if (static_cast<__int128>(static_cast<T>(value)) != value) too_narrow(value, sizeof(T) * 8);
    }
    return static_cast<T>(value);
  }
  template <class T> static void write(std::string& out, const T& value) {
    if constexpr (sizeof(T) > sizeof(long long)) {
      if (value > 9007199254740991LL || value < -9007199254740991LL) throw Unfit{"The answer holds a whole number beyond ±2^53"};
      write_integer(out, static_cast<long long>(value));
    } else if constexpr (std::is_signed_v<T>) {
      write_integer(out, value);
    } else {
      write_unsigned(out, value);
    }
  }
};

template <> struct Codec<Float> {
  template <class T> static constexpr bool takes = std::is_floating_point_v<T>;
  template <class T> static constexpr bool gives = std::is_floating_point_v<T> || Whole<T>;
  template <class T> static T read(Reader& in) { return static_cast<T>(in.real()); }
  template <class T> static void write(std::string& out, const T& value) { write_real(out, static_cast<double>(value)); }
};

template <> struct Codec<Text> {
  template <class T> static constexpr bool takes = std::is_same_v<T, std::string>;
  template <class T> static constexpr bool gives = std::is_convertible_v<const T&, std::string_view> || std::is_same_v<T, char>;
  template <class T> static T read(Reader& in) { return in.text(); }
  template <class T> static void write(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, char>) write_text(out, std::string_view(&value, 1));
    else write_text(out, value);
  }
};

template <> struct Codec<Nothing> {
  template <class T> static constexpr bool gives = true;
};

template <> struct Codec<Bool> {
  template <class T> static constexpr bool takes = std::is_same_v<T, bool>;
  template <class T> static constexpr bool gives = std::is_same_v<T, bool> || std::is_same_v<T, std::vector<bool>::reference>;
  template <class T> static T read(Reader& in) { return in.truth(); }
  template <class T> static void write(std::string& out, const T& value) { out += value ? "true" : "false"; }
};

template <class Of> struct Codec<List<Of>> {
  template <class T> static constexpr bool takes_items() {
    if constexpr (Growing<T>) return Codec<Of>::template takes<typename T::value_type>;
    else return false;
  }
  template <class T> static constexpr bool gives_items() {
    if constexpr (Range<T>) return Codec<Of>::template gives<ItemIn<T>>;
    else return false;
  }
  template <class T> static constexpr bool takes = takes_items<T>();
  template <class T> static constexpr bool gives = gives_items<T>();
  template <class T> static T read(Reader& in) {
    T items;
    in.take('[');
    if (in.take(']')) return items;
    do items.push_back(Codec<Of>::template read<typename T::value_type>(in));
    while (in.take(','));
    in.take(']');
    return items;
  }
  template <class T> static void write(std::string& out, const T& items) {
    char before = '[';
    for (auto&& item : items) {
      out += before;
      before = ',';
      Codec<Of>::write(out, static_cast<const ItemIn<const T>&>(item));
    }
    out += before == '[' ? "[]" : "]";
  }
};

template <class Node, class Value> Node* make_node(Value value) {
  if constexpr (std::is_constructible_v<Node, Value>) {
    return new Node(std::move(value));
  } else {
    Node* node = new Node();
    node->val = std::move(value);
    return node;
  }
}

template <class Of> struct Codec<Linked<Of>> {
  template <class T> static constexpr bool takes_nodes() {
    if constexpr (ListLink<T>) return Codec<Of>::template takes<ValueIn<T>>;
    else return false;
  }
  template <class T> static constexpr bool gives_nodes() {
    if constexpr (ListLink<T>) return Codec<Of>::template gives<ValueIn<T>>;
    else return false;
  }
  template <class T> static constexpr bool takes = takes_nodes<T>();
  template <class T> static constexpr bool gives = gives_nodes<T>();
  template <class T> static T read(Reader& in) {
    T head = nullptr;
    in.take('[');
    if (in.take(']')) return head;
    T last = nullptr;
    do {
      T node = make_node<std::remove_pointer_t<T>>(Codec<Of>::template read<ValueIn<T>>(in));
      node->next = nullptr;
      if (last == nullptr) head = node;
      else last->next = node;
      last = node;
    } while (in.take(','));
    in.take(']');
    return head;
  }
  template <class T> static void write(std::string& out, const T& head) {
    std::unordered_set<const void*> seen;
    char before = '[';
    for (auto* node = head; node != nullptr; node = node->next) {
      if (!seen.insert(node).second) throw Unfit{"The linked list of the answer has a cycle"};
      out += before;
      before = ',';
      Codec<Of>::write(out, node->val);
    }
    out += before == '[' ? "[]" : "]";
  }
};

template <class Of> struct Codec<Tree<Of>> {
  template <class T> static constexpr bool takes_nodes() {
    if constexpr (TreeLink<T>) return Codec<Of>::template takes<ValueIn<T>>;
    else return false;
  }
  template <class T> static constexpr bool gives_nodes() {
    if constexpr (TreeLink<T>) return Codec<Of>::template gives<ValueIn<T>>;
    else return false;
  }
  template <class T> static constexpr bool takes = takes_nodes<T>();
  template <class T> static constexpr bool gives = gives_nodes<T>();
  template <class T> static T read(Reader& in) {
    std::vector<T> nodes;
    in.take('[');
    if (in.take(']')) return nullptr;
    do {
      T node = nullptr;
      if (!in.take_null()) {
        node = make_node<std::remove_pointer_t<T>>(Codec<Of>::template read<ValueIn<T>>(in));
        node->left = node->right = nullptr;
      }
      nodes.push_back(node);
    } while (in.take(','));
    in.take(']');
    std::size_t next = 1;
    for (T node : nodes) {
      if (node == nullptr) continue;
      if (next < nodes.size()) node->left = nodes[next++];
      if (next < nodes.size()) node->right = nodes[next++];
    }
    return nodes[0];
  }
  template <class T> static void write(std::string& out, const T& root) {
    std::vector<T> level{root};
    std::unordered_set<const void*> seen;
    for (std::size_t index = 0; index < level.size(); ++index) {
      T node = level[index];
      if (node == nullptr) continue;
      if (!seen.insert(node).second) throw Unfit{"The tree of the answer holds the same node twice"};
      level.push_back(node->left);
      level.push_back(node->right);
    }
    while (!level.empty() && level.back() == nullptr) level.pop_back();
    char before = '[';
    for (T node : level) {
      out += before;
      before = ',';
      if (node == nullptr) out += "null";
      else Codec<Of>::write(out, node->val);
    }
    out += before == '[' ? "[]" : "]";
  }
};

template <class T> struct Inside { using type = void; };
template <class T> struct Inside<std::optional<T>> { using type = T; };

template <class Of> struct Codec<Maybe<Of>> {
  template <class T> using Held = typename Inside<T>::type;
  template <class T> static constexpr bool wraps = !std::is_void_v<Held<T>>;
  template <class T> static constexpr bool takes_held() {
    if constexpr (wraps<T>) return Codec<Of>::template takes<Held<T>>;
    else return std::is_pointer_v<T> && Codec<Of>::template takes<T>;
  }
  template <class T> static constexpr bool gives_held() {
    if constexpr (wraps<T>) return Codec<Of>::template gives<Held<T>>;
    else return std::is_null_pointer_v<T> || Codec<Of>::template gives<T>;
  }
  template <class T> static constexpr bool takes = takes_held<T>();
  template <class T> static constexpr bool gives = gives_held<T>();
  template <class T> static T read(Reader& in) {
    if constexpr (wraps<T>) {
      if (in.take_null()) return T();
      return Codec<Of>::template read<Held<T>>(in);
    } else {
      if (in.take_null()) return nullptr;
      return Codec<Of>::template read<T>(in);
    }
  }
  template <class T> static void write(std::string& out, const T& value) {
    if constexpr (wraps<T>) {
      if (value.has_value()) Codec<Of>::write(out, *value);
      else out += "null";
    } else if constexpr (std::is_pointer_v<T>) {
      if (value == nullptr) out += "null";
      else Codec<Of>::write(out, value);
    } else {
      Codec<Of>::write(out, value);
    }
  }
};

/** What an argument is kept in while the function runs. */
template <class T> struct Keep { using type = Plain<T>; };
template <class T> requires std::is_same_v<Plain<T>, std::string_view> struct Keep<T> { using type = std::string; };
template <class T> using Kept = typename Keep<T>::type;

/** A function's or a method's own types. */
template <class F> struct Function { static constexpr bool known = false; };
template <class R, class... A> struct Shape {
  static constexpr bool known = true;
  static constexpr std::size_t arity = sizeof...(A);
  using Result = R;
  template <std::size_t I> using Parameter = std::tuple_element_t<I, std::tuple<Kept<A>..., void>>;
  using Values = std::tuple<Kept<A>...>;
  using Given = std::tuple<A&&...>;
  template <class Call, std::size_t... I> static R pass(Call call, Values& values, std::index_sequence<I...>) {
    return call(static_cast<A&&>(std::get<I>(values))...);
  }
};
template <class R, class... A> struct Function<R (*)(A...)> : Shape<R, A...> {};
template <class R, class... A> struct Function<R (*)(A...) noexcept> : Shape<R, A...> {};
template <class R, class C, class... A> struct Function<R (C::*)(A...)> : Shape<R, A...> {};
template <class R, class C, class... A> struct Function<R (C::*)(A...) noexcept> : Shape<R, A...> {};
template <class R, class C, class... A> struct Function<R (C::*)(A...) const> : Shape<R, A...> {};
template <class R, class C, class... A> struct Function<R (C::*)(A...) const noexcept> : Shape<R, A...> {};

/** Whether the function's parameter can hold the argument; an index beyond the last one cannot. */
template <class F, std::size_t I, class Type> constexpr bool takes() {
  if constexpr (!Function<F>::known) return false;
  else if constexpr (I >= Function<F>::arity) return false;
  else return Codec<Type>::template takes<typename Function<F>::template Parameter<I>>;
}
template <class F, std::size_t Count> constexpr bool takes_as_many() {
  if constexpr (!Function<F>::known) return false;
  else return Function<F>::arity == Count;
}
template <class F, class Type> constexpr bool gives() {
  if constexpr (!Function<F>::known) return false;
  else return Codec<Type>::template gives<Plain<typename Function<F>::Result>>;
}

template <class Returns, class... Parameters> struct Signature {
  template <class F, std::size_t... I> static auto read(Reader& in, std::index_sequence<I...>) {
    // In braces they are read from left to right.
    return typename Function<F>::Values{(in.take(','), Codec<Parameters>::template read<typename Function<F>::template Parameter<I>>(in))...};
  }
  /** Solution: the class that has the method; void where there is none. */
  template <class Solution, auto function> static std::string call(Reader& in) {
    using F = decltype(function);
    in.take('[');
    std::string out;
    if constexpr (std::is_member_function_pointer_v<F>) {
      Solution solution{};
      answer<function>(in, out, solution);
    } else {
      int nobody = 0;
      answer<function>(in, out, nobody);
    }
    return out;
  }
  /** Reads the arguments of a function or of the owner's method, and writes its answer. */
  template <auto function, class Owner> static void answer(Reader& in, std::string& out, Owner& owner) {
    using F = decltype(function);
    constexpr auto indices = std::index_sequence_for<Parameters...>();
    auto values = read<F>(in, indices);
    auto bound = [&](auto&&... given) -> decltype(auto) {
      if constexpr (std::is_member_function_pointer_v<F>) return (owner.*function)(std::forward<decltype(given)>(given)...);
      else return function(std::forward<decltype(given)>(given)...);
    };
    if constexpr (std::is_same_v<Returns, Nothing>) {
      Function<F>::pass(bound, values, indices);
      out += "null";
    } else {
      Codec<Returns>::write(out, Function<F>::pass(bound, values, indices));
    }
  }
};

${cppScript}

}  // namespace greenroom

using namespace std;
`;
