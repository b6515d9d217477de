package org.kanyin.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The invariant of the room, counted without its readers: each character of a {@code w:t} that is
 * not in a {@code w:del}, a {@code w:moveFrom} or a {@code mc:Fallback}; formulas too. Blanks do
 * not count.
 */
final class WrittenCharacters {
  private static final Set<String> OUTSIDE = Set.of("del", "moveFrom", "Fallback");

  private WrittenCharacters() {}

  /** How often each character is written in the parts of a package that hold text. */
  static Map<Integer, Integer> of(Path docx) {
    Map<Integer, Integer> counts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(docx.toFile())) {
      Set<String> named = named(zip);
      for (ZipEntry e : Collections.list(zip.entries())) {
        if (e.getName()
                .matches("word/(?:document|footnotes|endnotes|comments|header|footer)\\d*\\.xml")
            || named.contains(e.getName())) {
          count(zip.getInputStream(e).readAllBytes(), counts);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }

  /**
   * Parts of text under other names: what the package calls its document, and what that calls so.
   */
  private static Set<String> named(ZipFile zip) throws IOException {
    Set<String> named = new HashSet<>();
    Set<String> mains = targets(zip, "_rels/.rels", "officeDocument");
    named.addAll(mains);
    for (String main : mains) {
      int slash = main.lastIndexOf('/') + 1;
      String relations = main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels";
      named.addAll(
          targets(zip, relations, "(?:footnotes|endnotes|comments|header|footer)").stream()
              .map(t -> main.substring(0, slash) + t)
              .toList());
    }
    return named;
  }

  private static Set<String> targets(ZipFile zip, String part, String type) throws IOException {
    Set<String> targets = new HashSet<>();
    ZipEntry entry = zip.getEntry(part);
    if (entry != null) {
      String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      Matcher relation = Pattern.compile("<Relationship\\s[^>]*>").matcher(xml);
      while (relation.find()) {
        Matcher target = Pattern.compile("Target=[\"']/?([^\"']+)").matcher(relation.group());
        if (relation.group().matches("(?s).*Type=[\"'][^\"']*/" + type + "[\"'].*")
            && target.find()) {
          targets.add(target.group(1));
        }
      }
    }
    return targets;
  }

  private static void count(byte[] xml, Map<Integer, Integer> counts) throws XMLStreamException {
    XMLStreamReader in =
        XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
    int outside = 0;
    boolean text = false;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          outside += OUTSIDE.contains(in.getLocalName()) ? 1 : 0;
          text =
              in.getLocalName().equals("t")
                  && in.getNamespaceURI().matches(".*(?:wordprocessingml|/math).*");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          outside -= OUTSIDE.contains(in.getLocalName()) ? 1 : 0;
          text = false;
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (text && outside == 0) {
            add(in.getText(), 1, counts);
          }
        }
        default -> {}
      }
    }
  }

  /** Adds characters, or takes them away. */
  static void add(String text, int sign, Map<Integer, Integer> counts) {
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != 0xA0 && c != 0x3000)
        .forEach(c -> counts.merge(c, sign, Integer::sum));
    counts.values().removeIf(n -> n == 0);
  }
}
