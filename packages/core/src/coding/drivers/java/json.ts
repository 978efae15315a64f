// JSON in Java: arguments are read from it, answers are written as it.

/** Java source of `greenroom.JsonReader`. */
export const jsonReader = String.raw`package greenroom;

/** Reads JSON from front to back; it comes from the judge and is well formed. */
final class JsonReader {
  private final String text;
  private int at = 0;

  JsonReader(String text) {
    this.text = text;
  }

  char peek() {
    while (text.charAt(at) <= ' ') at++;
    return text.charAt(at);
  }

  /** Takes the character if it comes next. */
  boolean take(char expected) {
    if (peek() != expected) return false;
    at++;
    return true;
  }

  boolean takeNull() {
    if (peek() != 'n') return false;
    at += 4;
    return true;
  }

  /** Whether one more item of a list follows; the caller has taken the opening bracket and nothing else since. */
  boolean more() {
    take(',');
    return !take(']');
  }

  boolean bool() {
    boolean yes = peek() == 't';
    at += yes ? 4 : 5;
    return yes;
  }

  long whole() {
    boolean negative = take('-');
    long value = 0;
    for (; at < text.length(); at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    return negative ? -value : value;
  }

  double real() {
    peek();
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
    return Double.parseDouble(text.substring(from, at));
  }

  String string() {
    take('"');
    int from = at;
    while (text.charAt(at) != '"' && text.charAt(at) != '\\') at++;
    if (text.charAt(at) == '"') return text.substring(from, at++);
    StringBuilder value = new StringBuilder(text.substring(from, at));
    for (; text.charAt(at) != '"'; at++) value.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
    at++;
    return value.toString();
  }

  /** Leaves off at the last character of the escape. */
  private char escaped() {
    char letter = text.charAt(++at);
    if (letter != 'u') return "bfnrt".indexOf(letter) < 0 ? letter : "\b\f\n\r\t".charAt("bfnrt".indexOf(letter));
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
  }
}
`;

/** Java source of `greenroom.JsonWriter`. */
export const jsonWriter = String.raw`package greenroom;

/** Writes JSON. */
final class JsonWriter {
  private final StringBuilder text = new StringBuilder();

  /** Numbers, brackets and words, as they are. */
  JsonWriter raw(String part) {
    text.append(part);
    return this;
  }

  JsonWriter raw(char part) {
    text.append(part);
    return this;
  }

  JsonWriter raw(long number) {
    text.append(number);
    return this;
  }

  JsonWriter string(CharSequence value) {
    text.append('"');
    for (int index = 0; index < value.length(); index++) {
      char each = value.charAt(index);
      if (each == '"' || each == '\\') text.append('\\').append(each);
      // Halves of a pair, too, which UTF-8 cannot say alone.
      else if (each < ' ' || Character.isSurrogate(each)) text.append(String.format("\\u%04x", (int) each));
      else text.append(each);
    }
    text.append('"');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
`;
