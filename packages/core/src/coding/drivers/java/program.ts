// A candidate's compiled Java program: loaded afresh for each call, its method found, called and its exceptions told.

/** Java source of `greenroom.Mismatch`. */
export const mismatch = String.raw`package greenroom;

/** What the candidate declares does not fit the signature; the message is for them. */
final class Mismatch extends RuntimeException {
  Mismatch(String message) {
    super(message);
  }
}
`;

/** Java source of `greenroom.Program`. */
export const program = String.raw`package greenroom;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The candidate's classes in a loader of their own: another one for each call, so that static fields start anew. */
final class Program extends ClassLoader {
  private final Map<String, byte[]> classes;

  Program(Map<String, byte[]> classes) {
    super(Program.class.getClassLoader());
    this.classes = classes;
  }

  /** Their classes before ours: a node class of their own is the one that they mean. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) return super.loadClass(name, resolve);
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : defineClass(name, bytes, 0, bytes.length);
    }
  }

  /** The method by the first of these names that some class has, Solution before others; null if there is none. */
  Method find(List<String> names, int parameters) throws ClassNotFoundException {
    List<String> order = new ArrayList<>(new TreeMap<>(classes).keySet());
    if (order.remove("Solution")) order.add(0, "Solution");
    for (String name : names) {
      Method found = null;
      for (String type : order) {
        for (Method each : loadClass(type).getDeclaredMethods()) {
          boolean fits = each.getName().equals(name) && !each.isSynthetic();
          if (fits && (found == null || found.getParameterCount() != parameters)) found = each;
        }
        if (found != null) return found;
      }
    }
    return null;
  }

  /** The candidate's class of this name; null if there is none. */
  Class<?> named(String name) throws ClassNotFoundException {
    return classes.containsKey(name) ? loadClass(name) : null;
  }

  /** The method of a class, or of one that it extends, by the first of these names; null if there is none. */
  static Method find(Class<?> type, List<String> names, int parameters) {
    for (String name : names) {
      Method found = null;
      for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
        for (Method method : each.getDeclaredMethods()) {
          boolean fits = method.getName().equals(name) && !method.isSynthetic();
          if (fits && (found == null || found.getParameterCount() != parameters)) found = method;
        }
      }
      if (found != null) return found;
    }
    return null;
  }

  static Object invoke(Method method, Object[] values) throws Throwable {
    method.setAccessible(true);
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    return call(method, isStatic ? null : instance(method.getDeclaringClass()), values);
  }

  static Object call(Method method, Object object, Object[] values) throws Throwable {
    try {
      return method.invoke(object, values);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  static Object make(Constructor<?> constructor, Object[] values) throws Throwable {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static Object instance(Class<?> type) throws Throwable {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return make(constructor, new Object[0]);
  }
}
`;

/** Java source of `greenroom.Driver`. */
export const driver = String.raw`package greenroom;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds a candidate's compiled program and asks of it what the signature asks for: a method, or a class. */
public final class Driver {
  /** A status and a text, as the judge reads them. */
  public record Reply(String status, String text) {}

  private static final int MOST_FRAMES = 5;

  private final Asked function = new Asked();
  private final Map<String, byte[]> classes = new LinkedHashMap<>();
  /** Null where a function is asked for. */
  private Script script;
  /** How the method is called: whoever counts stands between. */
  Through through = Program::invoke;

  interface Through {
    Object call(Method method, Object[] values) throws Throwable;
  }

  /**
   * Lines of words: for a function its names, for a class its name and each method in turn, with their parameters and what
   * they return behind them; then the program's classes in Base64.
   */
  public Reply load(String text) {
    Asked asked = function;
    for (String line : text.split("\n")) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "object" -> {
          script = new Script(words[1]);
          asked = script.construction;
        }
        case "method" -> asked = script.method(words[1]);
        case "name" -> asked.names.add(words[1]);
        case "parameter" -> asked.parameter(words[1], Kind.parse(words[2]));
        case "returns" -> asked.returns = Kind.parse(words[1]);
        case "class" -> classes.put(words[1], Base64.getDecoder().decode(words[2]));
        default -> throw new IllegalArgumentException(words[0]);
      }
    }
    try {
      Program program = new Program(classes);
      if (script != null) {
        script.fits(program);
      } else {
        Method method = program.find(function.names, function.count());
        if (method != null) function.decoders(method);
      }
      return new Reply("loaded", "");
    } catch (Mismatch mismatch) {
      return new Reply("invalid", describe("Signature", mismatch.getMessage(), new StackTraceElement[0]));
    } catch (Throwable thrown) {
      return new Reply("invalid", describe(thrown));
    }
  }

  /** Asks it with a list of arguments. */
  public Reply call(String arguments) {
    try {
      Program program = new Program(classes);
      JsonReader json = new JsonReader(arguments);
      String answer = script == null ? answer(program, json) : script.play(program, json);
      return answer == null ? new Reply("missing", "") : new Reply("answer", answer);
    } catch (Unfit unfit) {
      return new Reply("unfit", callNumber() == 0 ? unfit.getMessage() : "Call " + callNumber() + ": " + unfit.getMessage());
    } catch (Throwable thrown) {
      return new Reply("error", describe(thrown));
    }
  }

  private String answer(Program program, JsonReader json) throws Throwable {
    Method method = program.find(function.names, function.count());
    if (method == null) return null;
    json.take('[');
    Object[] values = Asked.read(function.decoders(method), json);
    return Encoder.encode(function.returns, through.call(method, values));
  }

  private int callNumber() {
    return script == null ? 0 : script.call;
  }

  private String describe(Throwable thrown) {
    boolean wrapped = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null;
    Throwable cause = wrapped ? thrown.getCause() : thrown;
    String message = "";
    try {
      message = String.valueOf(cause.getMessage() == null ? "" : cause.getMessage());
    } catch (Throwable ignored) {
      // The candidate's own exception cannot say what it is.
    }
    if (cause instanceof StackOverflowError) message = "the recursion is too deep";
    String name = cause.getClass().getName();
    return describe(name.substring(name.lastIndexOf('.') + 1), message, cause.getStackTrace());
  }

  /** The candidate's own lines only, the innermost last. */
  private String describe(String type, String message, StackTraceElement[] trace) {
    List<String> frames = new ArrayList<>();
    for (StackTraceElement each : trace) {
      boolean own = "Solution.java".equals(each.getFileName()) && each.getLineNumber() > 0;
      if (!own || frames.size() == MOST_FRAMES) continue;
      JsonWriter frame = new JsonWriter().raw("{\"line\":").raw(each.getLineNumber());
      frames.add(0, frame.raw(",\"name\":").string(cut(nameOf(each), 200)).raw('}').toString());
    }
    JsonWriter json = new JsonWriter().raw("{\"type\":").string(cut(type, 200)).raw(",\"message\":");
    json.string(cut(message, 4000)).raw(",\"frames\":[").raw(String.join(",", frames)).raw("]");
    if (callNumber() > 0) json.raw(",\"call\":").raw(callNumber());
    return json.raw('}').toString();
  }

  private static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length) : text;
  }

  /** The method as it stands in the source: lambdas belong to the method around them. */
  private static String nameOf(StackTraceElement frame) {
    String name = frame.getMethodName();
    if (name.startsWith("lambda$")) name = name.split("\\$")[1];
    if (name.equals("<init>") || name.equals("new")) return frame.getClassName().replaceAll(".*[.$]", "");
    return name.equals("<clinit>") || name.equals("static") ? "" : name;
  }
}
`;
