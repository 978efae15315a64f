// What runs inside the box of the resident Java compiler.

/** Java source of `greenroom.Compiler`. */
export const compiler = String.raw`package greenroom;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs one after the other, in memory. It never loads or runs one, nor an annotation processor. */
public final class Compiler {
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-nowarn", "-Xlint:none", "-Xmaxerrs", "20", "-g", "-XDuseUnsharedTable=true");
  private static final int MOST_ERRORS = 10;
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  /** Knows the platform's classes and ours; nothing of a program is ever written to it. */
  private static final StandardJavaFileManager PLATFORM = JAVAC.getStandardFileManager(null, Locale.ENGLISH, null);

  public static void main(String[] arguments) throws Exception {
    for (int round = 0; round < 3; round++) compile(List.of(new Source("Solution.java", SAMPLE)));
    if (arguments.length > 0) return;
    Channel channel = Channel.open();
    channel.send("", "ready");
    while (true) {
      Channel.Question question = channel.receive();
      String reply;
      try {
        reply = compile(sources(question.text()));
      } catch (Throwable broken) {
        reply = "broken\n" + broken.getClass().getSimpleName();
      }
      channel.send(question.nonce(), reply);
    }
  }

  /** From a list of pairs: the name of a file and its text. */
  private static List<Source> sources(String text) {
    JsonReader json = new JsonReader(text);
    List<Source> sources = new ArrayList<>();
    json.take('[');
    while (json.more()) {
      json.take('[');
      String name = json.string();
      json.take(',');
      sources.add(new Source(name, json.string()));
      json.take(']');
    }
    return sources;
  }

  private static String compile(List<Source> sources) {
    Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaFileManager files = new ForwardingJavaFileManager<>(PLATFORM) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location where, String name, JavaFileObject.Kind kind, FileObject near) {
        return new ClassFile(name, classes);
      }
    };
    boolean ok = JAVAC.getTask(null, files, found, OPTIONS, null, sources).call();
    return ok ? "compiled\n" + list(classes) : "invalid\n" + list(found.getDiagnostics());
  }

  private static String list(Map<String, ByteArrayOutputStream> classes) {
    StringBuilder lines = new StringBuilder();
    classes.forEach((name, bytes) -> {
      String encoded = Base64.getEncoder().encodeToString(bytes.toByteArray());
      lines.append("class ").append(name).append(' ').append(encoded).append('\n');
    });
    return lines.toString();
  }

  private static String list(List<Diagnostic<? extends JavaFileObject>> found) {
    JsonWriter json = new JsonWriter();
    char before = '[';
    int count = 0;
    for (Diagnostic<? extends JavaFileObject> each : found) {
      if (each.getKind() != Diagnostic.Kind.ERROR || count++ == MOST_ERRORS) continue;
      json.raw(before).raw("{\"file\":").string(each.getSource() == null ? "" : each.getSource().getName());
      json.raw(",\"line\":").raw(each.getLineNumber()).raw(",\"column\":").raw(each.getColumnNumber());
      json.raw(",\"message\":").string(each.getMessage(Locale.ENGLISH)).raw('}');
      before = ',';
    }
    return json.raw(before == '[' ? "[]" : "]").toString();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Source(String name, String text) {
      super(uri(name), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
      return text;
    }

    /** Stack traces show the end of it. */
    private static URI uri(String name) {
      try {
        return new URI("memory", null, "/" + name, null);
      } catch (URISyntaxException impossible) {
        throw new IllegalArgumentException(name, impossible);
      }
    }

    /** A public class may have any name. */
    @Override
    public boolean isNameCompatible(String name, Kind kind) {
      return kind == Kind.SOURCE;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(String name, Map<String, ByteArrayOutputStream> classes) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      classes.put(name, bytes);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final String SAMPLE = """
      import java.util.*; import java.util.stream.*; import greenroom.list.ofint.*;
      class Solution {
        record Pair(int a, String b) {}
        int[] warm(int[] numbers, List<String> words, ListNode node) {
          Map<Integer, List<String>> lists = new HashMap<>();
          PriorityQueue<int[]> heap = new PriorityQueue<>((p, q) -> p[0] - q[0]);
          for (int number : numbers) lists.computeIfAbsent(number, key -> new ArrayList<>()).add("a" + node.val);
          return words.stream().map(String::length).mapToInt(Integer::intValue).toArray();
        }
      }
      """;
}
`;
