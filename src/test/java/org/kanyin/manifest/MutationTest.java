package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.manifest.model.Issue;

/** Manifests spoilt at random: never an exception, always a place inside the file. */
final class MutationTest {
  private static final int ROUNDS = Integer.getInteger("kanyin.mutations", 400);
  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "\"",
    "'",
    "/",
    "<p>",
    "</p>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "<!DOCTYPE x>",
    "&#x;",
    "&#xD800;",
    "&#99999999;",
    "&lt",
    "xmlns=\"\"",
    "xmlns:a=\"b\"",
    ":",
    "\0",
    "\uFFFF",
    "\uD840",
    "\r",
    "\t",
    "　",
    "<pb n=\"1\"/>",
    "<br/>",
    "=",
    " a=\"1\"",
    "<?kanyin accept M001 x?>",
    "<?kanyin?>",
    "<article href=\"x\"/>",
    "<title/>",
    "-1",
    "99999999999"
  };

  @TempDir Path folder;

  @Test
  void nothingThrows() throws IOException {
    String whole = Files.readString(Path.of("src/test/cases/manifest/good-every.case"));
    String sound = whole.substring(whole.indexOf("<issue"), whole.indexOf("@@ articles"));
    ManifestReader reader = new ManifestReader();
    Path file = folder.resolve("issue.xml");
    Random random = new Random(17);
    for (int i = 0; i < ROUNDS; i++) {
      String spoilt = sound;
      for (int n = random.nextInt(3); n >= 0; n--) {
        spoilt = spoil(spoilt, random);
      }
      Files.write(file, spoilt.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      check(spoilt, reader.read(file));
    }
  }

  private static String spoil(String text, Random random) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(12));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, at);
      case 2 -> text.substring(0, to) + text.substring(at);
      default -> text.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + text.substring(at);
    };
  }

  private static void check(String text, Outcome<Issue> outcome) {
    long lines = text.lines().count() + 1;
    for (Finding f : outcome.findings()) {
      assertThat(f.place().line()).as(text).isBetween(0, (int) lines);
      assertThat(f.message()).as(f.code()).doesNotContainPattern("[{]\\d[}]|cvc-|null");
      assertThat(f.code()).as(f.context()).isNotIn("M046", "M049");
    }
  }
}
