package org.kanyin.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import picocli.CommandLine;

final class StackMapsTest {
  @TempDir private Path folder;

  @Test
  void everyClassOfPicocliIsThereAndPassesTheVerifierOfToday() throws Exception {
    Path published =
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path made = folder.resolve("picocli.jar");
    StackMaps.main(new String[] {published.toString(), made.toString()});
    assertThat(entries(made)).isEqualTo(entries(published));
    // No parent that knows picocli: these classes are linked, and so verified, from the jar made.
    try (ZipFile jar = new ZipFile(made.toFile());
        URLClassLoader loader =
            new URLClassLoader(
                new URL[] {made.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String entry : entries(made)) {
        if (entry.matches("picocli/CommandLine.*\\.class")) {
          byte[] bytes = jar.getInputStream(jar.getEntry(entry)).readAllBytes();
          assertThat(new ClassReader(bytes).readUnsignedShort(6)).isEqualTo(Opcodes.V1_8);
          String name = entry.replace('/', '.').replaceFirst("\\.class$", "");
          assertThatCode(() -> Class.forName(name, true, loader))
              .as(name)
              .doesNotThrowAnyException();
        }
      }
    }
  }

  @Test
  void aClassOfTodayStaysAsItIs() throws Exception {
    byte[] own;
    try (var in = StackMapsTest.class.getResourceAsStream("StackMapsTest.class")) {
      own = in.readAllBytes();
    }
    assertThat(StackMaps.withStackMaps(own)).isSameAs(own);
  }

  private static List<String> entries(Path jar) throws Exception {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }
}
