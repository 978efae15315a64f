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

  static Object invoke(Method method, Object[] values) throws Throwable {
    method.setAccessible(true);
    try {
      boolean isStatic = Modifier.isStatic(method.getModifiers());
      return method.invoke(isStatic ? null : instance(method.getDeclaringClass()), values);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static Object instance(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }
}
`;

/** Java source of `greenroom.Driver`. */
export const driver = String.raw`package greenroom;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds a candidate's compiled program and calls the method that the signature asks for. */
public final class Driver {
  /** A status and a text, as the judge reads them. */
  public record Reply(String status, String text) {}

  private static final int MOST_FRAMES = 5;

  private final List<String> names = new ArrayList<>();
  private final List<String> parameterNames = new ArrayList<>();
  private final List<Kind> parameters = new ArrayList<>();
  private final Map<String, byte[]> classes = new LinkedHashMap<>();
  private Kind returns;

  /** Lines of words: names, parameters, the type of the answer, and classes in Base64. */
  public Reply load(String text) {
    for (String line : text.split("\n")) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "name" -> names.add(words[1]);
        case "parameter" -> {
          parameterNames.add(words[1]);
          parameters.add(Kind.parse(words[2]));
        }
        case "returns" -> returns = Kind.parse(words[1]);
        case "class" -> classes.put(words[1], Base64.getDecoder().decode(words[2]));
        default -> throw new IllegalArgumentException(words[0]);
      }
    }
    try {
      Method method = new Program(classes).find(names, parameters.size());
      if (method != null) decoders(method);
      return new Reply("loaded", "");
    } catch (Mismatch mismatch) {
      return new Reply("invalid", describe("Signature", mismatch.getMessage(), new StackTraceElement[0]));
    } catch (Throwable thrown) {
      return new Reply("invalid", describe(thrown));
    }
  }

  /** Calls it with a list of arguments. */
  public Reply call(String arguments) {
    try {
      Method method = new Program(classes).find(names, parameters.size());
      if (method == null) return new Reply("missing", "");
      JsonReader json = new JsonReader(arguments);
      List<Object> values = new ArrayList<>();
      json.take('[');
      for (Decoder each : decoders(method)) {
        json.more();
        values.add(each.read(json));
      }
      return new Reply("answer", Encoder.encode(returns, Program.invoke(method, values.toArray())));
    } catch (Unfit unfit) {
      return new Reply("unfit", unfit.getMessage());
    } catch (Throwable thrown) {
      return new Reply("error", describe(thrown));
    }
  }

  private List<Decoder> decoders(Method method) {
    Type[] declared = method.getGenericParameterTypes();
    if (declared.length != parameters.size()) {
      String wanted = parameters.size() == 1 ? "1 parameter" : parameters.size() + " parameters";
      throw new Mismatch(method.getName() + " must take " + wanted + ", not " + declared.length);
    }
    List<Decoder> decoders = new ArrayList<>();
    for (int index = 0; index < declared.length; index++) {
      Kind kind = parameters.get(index);
      Decoder decoder = Decoder.of(kind, declared[index]);
      if (decoder == null) {
        throw new Mismatch("The parameter " + parameterNames.get(index) + " is declared as "
            + declared[index].getTypeName() + ", into which a value of type " + kind + " does not go");
      }
      decoders.add(decoder);
    }
    return decoders;
  }

  private static String describe(Throwable thrown) {
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
  private static String describe(String type, String message, StackTraceElement[] trace) {
    List<String> frames = new ArrayList<>();
    for (StackTraceElement each : trace) {
      boolean own = "Solution.java".equals(each.getFileName()) && each.getLineNumber() > 0;
      if (!own || frames.size() == MOST_FRAMES) continue;
      JsonWriter frame = new JsonWriter().raw("{\"line\":").raw(each.getLineNumber());
      frames.add(0, frame.raw(",\"name\":").string(cut(nameOf(each), 200)).raw('}').toString());
    }
    JsonWriter json = new JsonWriter().raw("{\"type\":").string(cut(type, 200)).raw(",\"message\":");
    return json.string(cut(message, 4000)).raw(",\"frames\":[").raw(String.join(",", frames)).raw("]}").toString();
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
