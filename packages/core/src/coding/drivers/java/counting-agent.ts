// Puts counters into Java classes as they are loaded.

/** Java source of `greenroom.counting.Agent`, which puts the counters into classes. */
export const agent = String.raw`package greenroom.counting;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import jdk.internal.org.objectweb.asm.ClassReader;
import jdk.internal.org.objectweb.asm.ClassWriter;
import jdk.internal.org.objectweb.asm.Opcodes;
import jdk.internal.org.objectweb.asm.tree.AbstractInsnNode;
import jdk.internal.org.objectweb.asm.tree.ClassNode;
import jdk.internal.org.objectweb.asm.tree.FrameNode;
import jdk.internal.org.objectweb.asm.tree.InsnList;
import jdk.internal.org.objectweb.asm.tree.InsnNode;
import jdk.internal.org.objectweb.asm.tree.IntInsnNode;
import jdk.internal.org.objectweb.asm.tree.JumpInsnNode;
import jdk.internal.org.objectweb.asm.tree.LabelNode;
import jdk.internal.org.objectweb.asm.tree.LdcInsnNode;
import jdk.internal.org.objectweb.asm.tree.LineNumberNode;
import jdk.internal.org.objectweb.asm.tree.LookupSwitchInsnNode;
import jdk.internal.org.objectweb.asm.tree.MethodInsnNode;
import jdk.internal.org.objectweb.asm.tree.MethodNode;
import jdk.internal.org.objectweb.asm.tree.TableSwitchInsnNode;
import jdk.internal.org.objectweb.asm.tree.TryCatchBlockNode;
import jdk.internal.org.objectweb.asm.tree.TypeInsnNode;

public final class Agent implements ClassFileTransformer {
  private static final String COUNTER = "greenroom/counting/Counter";
  private static final String LOADER = "greenroom.Program";
  private static final Set<String> TEXTS = Set.of("java/lang/String", "java/lang/StringLatin1", "java/lang/StringUTF16",
      "java/lang/AbstractStringBuilder", "java/lang/StringBuilder", "java/lang/StringBuffer", "java/lang/Integer",
      "java/lang/Long", "java/math/BigInteger", "java/math/MutableBigInteger");
  /** What the machine itself uses, what depends on a random salt, and what compiled code replaces. */
  private static final String[] LEFT_OUT = {"java/util/concurrent/", "java/util/zip/", "java/util/jar/", "java/util/logging/",
      "java/util/ImmutableCollections$SetN", "java/util/ImmutableCollections$MapN", "java/util/ServiceLoader", "java/util/ResourceBundle"};
  /** Whose work is the machine's. */
  private static final Map<String, Set<String>> MACHINE = Map.of(
      "java/lang/invoke/MethodHandleNatives", Set.of("linkCallSite", "linkDynamicConstant", "linkMethod", "linkMethodHandleConstant", "findMethodHandleType"),
      "java/lang/invoke/LambdaForm", Set.of("compileToBytecode"),
      "java/lang/invoke/MethodHandle", Set.of("customize"),
      "java/lang/ClassLoader", Set.of("loadClass"));

  /** Whether the candidate's classes tell their lines. */
  public static volatile boolean lined;

  public static void premain(String argument, Instrumentation machine) throws Exception {
    Module base = Object.class.getModule();
    machine.redefineModule(base, Set.of(Agent.class.getModule()), Map.of(), Map.of(), Set.of(), Map.of());
    machine.addTransformer(new Agent(), true);
    // What is loaded while a class is changed, by this code itself, is not offered: it comes in the next round.
    Set<Class<?>> done = new HashSet<>();
    for (boolean more = true; more; ) {
      more = false;
      for (Class<?> each : machine.getAllLoadedClasses()) {
        boolean counted = machine.isModifiableClass(each) && isCounted(each.getName().replace('.', '/'), each.getClassLoader());
        if (!counted || !done.add(each)) continue;
        machine.retransformClasses(each);
        more = true;
      }
    }
  }

  private static boolean isCounted(String name, ClassLoader loader) {
    if (isOwn(loader)) return true;
    if (loader != null) return false;
    if (TEXTS.contains(name) || MACHINE.containsKey(name)) return true;
    if (!name.startsWith("java/util/")) return false;
    for (String each : LEFT_OUT) if (name.startsWith(each)) return false;
    return true;
  }

  private static boolean isOwn(ClassLoader loader) {
    return loader != null && loader.getClass().getName().equals(LOADER);
  }

  @Override
  public byte[] transform(Module module, ClassLoader loader, String name, Class<?> known, ProtectionDomain domain, byte[] bytes) {
    Counter.pause();
    try {
      if (name == null || !isCounted(name, loader)) return null;
      ClassNode type = new ClassNode();
      new ClassReader(bytes).accept(type, 0);
      for (MethodNode method : type.methods) change(type.name, method, isOwn(loader));
      ClassWriter writer = new ClassWriter(0);
      type.accept(writer);
      return writer.toByteArray();
    } catch (Throwable broken) {
      System.err.println("greenroom: " + name + " is not counted: " + broken);
      return null;
    } finally {
      Counter.resume();
    }
  }

  private static void change(String type, MethodNode method, boolean own) {
    if (method.instructions.size() == 0) return;
    if (MACHINE.containsKey(type)) {
      if (MACHINE.get(type).contains(method.name)) pause(method);
      return;
    }
    if (!own && method.name.equals("<clinit>")) {
      pause(method);
      return;
    }
    boolean nests = own ? lined : type.equals("java/util/DualPivotQuicksort") && method.name.equals("sort");
    int id = (type + method.name + method.desc).hashCode() & 0xffff;
    Set<LabelNode> heads = heads(method);
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof LabelNode label && heads.contains(label)) after(method, each, call("tick", "()V"));
      if (own && lined && each instanceof LineNumberNode number && number.line < 1 << 16) {
        after(method, each, call("line", "(I)V", number.line));
      }
      if (nests && isReturn(each)) method.instructions.insertBefore(each, call("leave", "()V"));
      replace(method, each);
    }
    if (nests) {
      for (TryCatchBlockNode each : method.tryCatchBlocks) after(method, each.handler, call("caught", "(I)V", id));
      method.instructions.insert(call("enter", "(I)V", id));
    }
    if (own) method.instructions.insert(call("tick", "()V"));
    method.maxStack += 4;
  }

  private static void pause(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (isReturn(each)) method.instructions.insertBefore(each, call("resume", "()V"));
    }
    method.instructions.insert(call("pause", "()V"));
  }

  /** Where a loop jumps back to. */
  private static Set<LabelNode> heads(MethodNode method) {
    Map<AbstractInsnNode, Integer> places = new IdentityHashMap<>();
    int place = 0;
    for (AbstractInsnNode each : method.instructions.toArray()) places.put(each, place++);
    Set<LabelNode> heads = new HashSet<>();
    for (AbstractInsnNode each : method.instructions.toArray()) {
      for (LabelNode target : targets(each)) if (places.get(target) <= places.get(each)) heads.add(target);
    }
    return heads;
  }

  private static Iterable<LabelNode> targets(AbstractInsnNode each) {
    if (each instanceof JumpInsnNode jump) return Set.of(jump.label);
    if (each instanceof TableSwitchInsnNode table) return table.labels;
    if (each instanceof LookupSwitchInsnNode table) return table.labels;
    return Set.of();
  }

  private static boolean isReturn(AbstractInsnNode each) {
    return each.getOpcode() >= Opcodes.IRETURN && each.getOpcode() <= Opcodes.RETURN;
  }

  /** Behind what belongs to a label: its line and its frame. */
  private static void after(MethodNode method, AbstractInsnNode label, InsnList code) {
    AbstractInsnNode last = label;
    while (last.getNext() instanceof FrameNode || last.getNext() instanceof LineNumberNode || last.getNext() instanceof LabelNode) {
      last = last.getNext();
    }
    method.instructions.insert(last, code);
  }

  private static InsnList call(String name, String type, int... values) {
    InsnList list = new InsnList();
    for (int value : values) list.add(new LdcInsnNode(value));
    list.add(new MethodInsnNode(Opcodes.INVOKESTATIC, COUNTER, name, type, false));
    return list;
  }

  /** Work on many bytes at once, and clocks. */
  private static void replace(MethodNode method, AbstractInsnNode each) {
    if (each instanceof MethodInsnNode call) replaceCall(method, call);
    else if (each.getOpcode() == Opcodes.NEWARRAY) made(method, each, sizeOf(((IntInsnNode) each).operand));
    else if (each.getOpcode() == Opcodes.ANEWARRAY) made(method, each, 4);
    else if (each.getOpcode() == Opcodes.MULTIANEWARRAY) {
      InsnList list = new InsnList();
      list.add(new InsnNode(Opcodes.DUP));
      list.add(call("made", "(Ljava/lang/Object;)V"));
      method.instructions.insert(each, list);
    }
  }

  private static void replaceCall(MethodNode method, MethodInsnNode call) {
    boolean system = call.owner.equals("java/lang/System");
    if (system && call.name.equals("arraycopy")) call.owner = COUNTER;
    else if (system && (call.name.equals("nanoTime") || call.name.equals("currentTimeMillis"))) {
      call.owner = COUNTER;
      call.name = "noTime";
    } else if (call.owner.startsWith("[") && call.name.equals("clone")) {
      method.instructions.insert(call, call("copied", "(Ljava/lang/Object;)Ljava/lang/Object;"));
    }
  }

  private static void made(MethodNode method, AbstractInsnNode each, int size) {
    InsnList list = new InsnList();
    list.add(new InsnNode(Opcodes.DUP));
    list.add(call("newArray", "(II)V", size));
    method.instructions.insertBefore(each, list);
  }

  private static int sizeOf(int type) {
    return switch (type) {
      case Opcodes.T_BOOLEAN, Opcodes.T_BYTE -> 1;
      case Opcodes.T_CHAR, Opcodes.T_SHORT -> 2;
      case Opcodes.T_LONG, Opcodes.T_DOUBLE -> 8;
      default -> 4;
    };
  }
}
`;
