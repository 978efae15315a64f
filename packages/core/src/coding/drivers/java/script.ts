// What is asked of a Java class: an object is made, then its methods are called one after the other.

/** Java source of `greenroom.Asked`. */
export const asked = String.raw`package greenroom;

import java.lang.reflect.Executable;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** A method or a constructor as the signature has it. */
final class Asked {
  final List<String> names = new ArrayList<>();
  private final List<String> parameterNames = new ArrayList<>();
  private final List<Kind> parameters = new ArrayList<>();
  /** Null for what returns nothing. */
  Kind returns;

  void parameter(String name, Kind kind) {
    parameterNames.add(name);
    parameters.add(kind);
  }

  int count() {
    return parameters.size();
  }

  /** How its parameters are read into what the candidate declares. */
  List<Decoder> decoders(Executable found) {
    Type[] declared = found.getGenericParameterTypes();
    if (declared.length != parameters.size()) {
      String wanted = parameters.size() == 1 ? "1 parameter" : parameters.size() + " parameters";
      throw new Mismatch(found.getName() + " must take " + wanted + ", not " + declared.length);
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

  /** The values of a list that has been opened; it is closed afterwards. */
  static Object[] read(List<Decoder> decoders, JsonReader json) throws ReflectiveOperationException {
    Object[] values = new Object[decoders.size()];
    for (int index = 0; index < values.length; index++) {
      json.more();
      values[index] = decoders.get(index).read(json);
    }
    json.more();
    return values;
  }
}
`;

/** Java source of `greenroom.Script`. */
export const script = String.raw`package greenroom;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked of a class. */
final class Script {
  private final String type;
  final Asked construction = new Asked();
  private final Map<String, Asked> methods = new LinkedHashMap<>();
  /** The call that runs, from 1; 0 where there is none. */
  int call;

  Script(String type) {
    this.type = type;
  }

  /** A further method, by the name that tests use. */
  Asked method(String name) {
    Asked method = new Asked();
    methods.put(name, method);
    return method;
  }

  /** A method of the candidate's, how its arguments are read, and what it returns. */
  private record Ready(Method method, List<Decoder> decoders, Kind returns) {}

  /** Their class, ready to be made and asked. */
  private record Made(Constructor<?> constructor, List<Decoder> decoders, Map<String, Ready> methods) {}

  /** Null where the class or a method of it is missing. */
  private Made open(Program program) throws ReflectiveOperationException {
    Class<?> found = program.named(type);
    if (found == null) return null;
    Constructor<?> constructor = constructorOf(found);
    Map<String, Ready> ready = new HashMap<>();
    for (Map.Entry<String, Asked> each : methods.entrySet()) {
      Asked asked = each.getValue();
      Method method = Program.find(found, asked.names, asked.count());
      if (method == null) return null;
      method.setAccessible(true);
      ready.put(each.getKey(), new Ready(method, asked.decoders(method), asked.returns));
    }
    constructor.setAccessible(true);
    return new Made(constructor, construction.decoders(constructor), ready);
  }

  /** The one that takes as many as it is given, or else any. */
  private Constructor<?> constructorOf(Class<?> found) {
    Constructor<?>[] all = found.getDeclaredConstructors();
    if (all.length == 0) throw new Mismatch(type + " cannot be made: it must be a class");
    for (Constructor<?> each : all) if (each.getParameterCount() == construction.count()) return each;
    return all[0];
  }

  /** Whether there is all that is asked for; throws what does not fit. */
  boolean fits(Program program) throws ReflectiveOperationException {
    return open(program) != null;
  }

  /** Plays the script that is read and gives what the calls returned; null where something is missing. */
  String play(Program program, JsonReader json) throws Throwable {
    call = 0;
    Made made = open(program);
    if (made == null) return null;
    json.take('[');
    json.take('[');
    Object object = Program.make(made.constructor(), Asked.read(made.decoders(), json));
    json.more();
    json.take('[');
    StringBuilder answers = new StringBuilder("[");
    while (json.more()) {
      call++;
      json.take('[');
      Ready ready = made.methods().get(json.string());
      Object answer = Program.call(ready.method(), object, Asked.read(ready.decoders(), json));
      if (call > 1) answers.append(',');
      answers.append(ready.returns() == null ? "null" : Encoder.encode(ready.returns(), answer));
    }
    return answers.append(']').toString();
  }
}
`;
