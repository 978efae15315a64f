// The part of the C++ prelude that makes objects of a class and plays scripts on them.

/** Templates within the namespace of the prelude. */
export const cppScript = String.raw`/** One argument of a constructor: becomes a value of whatever fitting type is wanted. */
template <class Type> struct Given {
  mutable Reader in;
  template <class T> requires(Codec<Type>::template takes<T>) operator T() const { return Codec<Type>::template read<T>(in); }
};
/** The same for constructors that take references: what they refer to lives as long as the program. */
template <class Type> struct Lent {
  mutable Reader in;
  template <class T> requires(Codec<Type>::template takes<T>) operator T&() const { return *new T(Codec<Type>::template read<T>(in)); }
};

/** Objects of a class, from the arguments of its constructor. */
template <class... Parameters> struct Construction {
  template <class T> static constexpr bool by_value = std::is_constructible_v<T, const Given<Parameters>&...>;
  template <class T> static constexpr bool by_reference = std::is_constructible_v<T, Lent<Parameters>...>;
  template <class T> static constexpr bool makes = by_value<T> || by_reference<T>;
  template <class T> static std::unique_ptr<T> make(Reader& in) {
    in.take('[');
    std::unique_ptr<T> object;
    // In braces they are found from left to right.
    const std::tuple<Given<Parameters>...> arguments{Given<Parameters>{next(in)}...};
    std::apply(
        [&](const auto&... each) {
          if constexpr (by_value<T>) object.reset(new T(each...));
          else object.reset(new T(Lent<Parameters>{each.in}...));
        },
        arguments);
    in.take(']');
    return object;
  }
 private:
  /** Where the next argument begins. */
  static Reader next(Reader& in) {
    in.take(',');
    const Reader begin = in;
    in.skip();
    return begin;
  }
};

/** Plays the calls that follow: each is given to the object by its name, and answers into the list. */
template <class T> std::string play(Reader& in, T& object, void (*call)(Reader&, std::string&, T&, const std::string& name)) {
  std::string out = "[";
  in.take(',');
  in.take('[');
  if (in.take(']')) return "[]";
  do {
    in.take('[');
    const std::string name = in.text();
    if (++call_number > 1) out += ',';
    call(in, out, object, name);
    in.take(']');
  } while (in.take(','));
  return out + "]";
}`;
