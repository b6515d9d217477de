package org.kanyin.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes a jar whose classes are older than Java 6 once more, with stack maps (JVMS 4.7.4) and of
 * Java 8's version, as a compiler of today would write them. Java keeps no class without them in an
 * archive of loaded classes ("Pre JDK 6 class not supported by CDS"): picocli's 170 classes were
 * parsed and verified anew at every start. Called by the build, when the distribution is made.
 */
public final class StackMaps {
  private StackMaps() {}

  /** Takes the jar and the jar to write. */
  public static void main(String[] arguments) throws IOException {
    Path made = Path.of(arguments[1]);
    try (ZipFile jar = new ZipFile(arguments[0]);
        OutputStream file = Files.newOutputStream(made);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : jar.stream().toList()) {
        // The day of the entry is kept: the same build gives the same bytes.
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        try (InputStream in = jar.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          out.write(entry.getName().endsWith(".class") ? withStackMaps(bytes) : bytes);
        }
        out.closeEntry();
      }
    }
  }

  /** The same class, or another of the same meaning where it is older than stack maps. */
  static byte[] withStackMaps(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    // The major version, JVMS 4.1.
    if (reader.readUnsignedShort(6) >= Opcodes.V1_6) {
      return bytes;
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String of, String above, String[] interfaces) {
            super.visit(Opcodes.V1_8, access, name, of, above, interfaces);
          }
        },
        ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
