package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The manifest room against the contract's own grammar, with a RELAX NG validator that is not ours
 * as the witness: what the grammar allows is sound, what it refuses is refused.
 */
final class ContractTest {
  private static final int ROUNDS = Integer.getInteger("kanyin.manifests", 120);

  /** Errors the grammar cannot say: ids, files, columns, page numbers, links, white space, XML. */
  private static final Set<String> BEYOND =
      Set.of(
          "M050", "M051", "M052", "M053", "M054", "M057", "M060", "M061", "M062", "M063", "M064",
          "M065", "M066", "M067", "M069", "M070", "M073", "M079", "M080", "M081", "M082", "M083",
          "M084", "M085", "M086", "M087", "M088");

  @TempDir static Path folder;
  private static final ManifestReader READER = new ManifestReader();
  private static final List<String> SAID = new ArrayList<>();
  private static ValidationDriver grammar;

  @BeforeAll
  static void load() throws IOException, SAXException {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(
        ValidateProperty.ERROR_HANDLER,
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {}

          @Override
          public void error(SAXParseException e) {
            SAID.add(e.getLineNumber() + ": " + e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        });
    grammar = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    Path rnc = Path.of("src/test/resources/org/kanyin/manifest/contract.rnc");
    assertThat(grammar.loadSchema(new InputSource(rnc.toUri().toString()))).as("" + SAID).isTrue();
    RandomManifest.pictures(folder);
  }

  /** What the witness says, empty where the document keeps the grammar. */
  private static List<String> witness(String manifest) throws IOException {
    SAID.clear();
    try {
      grammar.validate(new InputSource(new StringReader(manifest)));
    } catch (SAXException e) {
      SAID.add(e.getMessage());
    }
    return List.copyOf(SAID);
  }

  private static List<Finding> errors(String manifest) throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(issue, manifest);
    return READER.read(issue).findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .toList();
  }

  @Test
  void whatTheGrammarAllowsIsSound() throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      String manifest = new RandomManifest(seed).issue();
      assertThat(witness(manifest)).as("seed " + seed + "\n" + manifest).isEmpty();
      assertThat(errors(manifest)).as("seed " + seed + "\n" + manifest).isEmpty();
    }
  }

  /**
   * One change each: a tag renamed, an attribute gone, renamed or given a new value, text moved.
   */
  @Test
  void whatTheGrammarRefusesIsRefused() throws IOException {
    TreeMap<String, Integer> codes = new TreeMap<>();
    int refused = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      String manifest = new RandomManifest(seed).issue();
      for (int n = 0; n < 8; n++) {
        String spoilt = spoil(manifest, random);
        List<String> witness = witness(spoilt);
        List<Finding> errors = errors(spoilt);
        String about = "seed " + seed + "." + n + " " + witness + errors + "\n" + spoilt;
        if (witness.isEmpty()) {
          assertThat(errors).as(about).extracting(Finding::code).allMatch(BEYOND::contains);
        } else {
          refused++;
          assertThat(errors).as(about).isNotEmpty();
          errors.forEach(f -> codes.merge(f.code(), 1, Integer::sum));
        }
      }
    }
    System.out.println("manifests the grammar refuses: " + refused + ", findings " + codes);
    assertThat(refused).isGreaterThan(ROUNDS);
    assertThat(codes).doesNotContainKeys("M046", "M049").hasSizeGreaterThan(10);
  }

  private static final Pattern ELEMENT = Pattern.compile("<([a-z-]+)((?: [^<>]*?)?)(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z:-]+)='([^'<]*)'");
  private static final String[] NAMES = {
    "p",
    "pb",
    "br",
    "strong",
    "title",
    "item",
    "cell",
    "row",
    "figure",
    "quote",
    "section",
    "article",
    "colophon",
    "author",
    "name",
    "head",
    "since",
    "plate",
    "footnote",
    "foo"
  };
  private static final String[] VALUES = {
    "", " ", "0", "-1", "+1", "1", "5", "page", "二", "2026-02-30", "together", "head"
  };
  private static final String[] ATTRIBUTES = {
    "fit", "keep", "break", "level", "n", "title", "kind", "since", "id", "foo"
  };

  private static String spoil(String manifest, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> {
        Matcher m = some(ELEMENT, manifest, random);
        int end = partner(manifest, m);
        String name = NAMES[random.nextInt(NAMES.length)];
        String renamed =
            manifest.substring(0, m.start(1)) + name + manifest.substring(m.end(1), end);
        yield end == m.end()
            ? renamed + manifest.substring(end)
            : renamed + "</" + name + manifest.substring(manifest.indexOf('>', end));
      }
      case 1 -> {
        Matcher m = some(ATTRIBUTE, manifest, random);
        yield manifest.substring(0, m.start()) + manifest.substring(m.end());
      }
      case 2 -> {
        Matcher m = some(ATTRIBUTE, manifest, random);
        yield manifest.substring(0, m.start(2))
            + VALUES[random.nextInt(VALUES.length)]
            + manifest.substring(m.end(2));
      }
      case 3 -> {
        Matcher m = some(ELEMENT, manifest, random);
        String name = ATTRIBUTES[random.nextInt(ATTRIBUTES.length)];
        yield m.group(2).contains(" " + name + "=")
            ? manifest
            : manifest.substring(0, m.end(1))
                + " "
                + name
                + "='"
                + VALUES[random.nextInt(VALUES.length)]
                + "'"
                + manifest.substring(m.end(1));
      }
      case 4 -> {
        Matcher m = some(ELEMENT, manifest, random);
        yield manifest.substring(0, m.end())
            + (m.group(3).isEmpty() ? "字" : "")
            + manifest.substring(m.end());
      }
      default -> {
        Matcher m = some(ELEMENT, manifest, random);
        int end = partner(manifest, m);
        int whole = end == m.end() ? end : manifest.indexOf('>', end) + 1;
        yield manifest.substring(0, m.start()) + manifest.substring(whole);
      }
    };
  }

  private static Matcher some(Pattern pattern, String text, Random random) {
    int count = (int) pattern.matcher(text).results().count();
    Matcher m = pattern.matcher(text);
    for (int n = 1 + random.nextInt(count); n > 0; n--) {
      m.find();
    }
    return m;
  }

  /** Where the element's end tag begins; the end of its own tag where it is empty. */
  private static int partner(String text, Matcher start) {
    if (!start.group(3).isEmpty()) {
      return start.end();
    }
    int open = 1;
    Matcher m = Pattern.compile("<(/?)" + start.group(1) + "(?=[ />])[^<>]*?(/?)>").matcher(text);
    for (int at = start.end(); m.find(at); at = m.end()) {
      open += !m.group(1).isEmpty() ? -1 : m.group(2).isEmpty() ? 1 : 0;
      if (open == 0) {
        return m.start();
      }
    }
    throw new IllegalStateException("no end of " + start.group());
  }
}
