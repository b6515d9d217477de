package org.kanyin.seal.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A document as a screen reader walks it: its tags in order, each with its text, language,
 * alternative and links. What is not in the tags is not said.
 */
public final class SpokenText {
  private final Map<COSBase, Map<Integer, String>> texts = new IdentityHashMap<>();
  private final Map<COSBase, Integer> pages = new IdentityHashMap<>();
  private final List<String> lines = new ArrayList<>();

  private SpokenText(PDDocument document) throws IOException {
    int number = 1;
    for (PDPage page : document.getPages()) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      Map<Integer, String> byId = new HashMap<>();
      extractor.getMarkedContents().forEach(content -> collect(content, byId));
      texts.put(page.getCOSObject(), byId);
      pages.put(page.getCOSObject(), number++);
    }
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> byId) {
    StringBuilder text = new StringBuilder();
    for (Object item : content.getContents()) {
      if (item instanceof TextPosition position) {
        text.append(position.getUnicode());
      } else if (item instanceof PDMarkedContent inner) {
        collect(inner, byId);
      }
    }
    if (content.getMCID() >= 0) {
      byId.merge(content.getMCID(), text.toString(), String::concat);
    }
  }

  /** Prints a file as it is spoken: {@code Spoken FILE.pdf}. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      try (PDDocument document = Loader.loadPDF(Path.of(file).toFile())) {
        lines(document).forEach(System.out::println);
      }
    }
  }

  /** One line a tag, indented as it is nested; a tag's text stands where the tag's content does. */
  public static List<String> lines(PDDocument document) throws IOException {
    SpokenText spoken = new SpokenText(document);
    COSDictionary root =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    spoken.say(root.getDictionaryObject(COSName.K), null, 0);
    return spoken.lines;
  }

  private void say(COSBase object, COSDictionary page, int depth) {
    COSBase child = object instanceof COSObject reference ? reference.getObject() : object;
    if (child instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        say(array.get(i), page, depth);
      }
    } else if (child instanceof COSInteger mcid) {
      text(page, mcid.intValue(), depth);
    } else if (child instanceof COSDictionary dictionary) {
      COSDictionary own = dictionary.getCOSDictionary(COSName.PG);
      COSDictionary on = own == null ? page : own;
      switch (dictionary.getNameAsString(COSName.TYPE, "")) {
        case "MCR" -> text(on, dictionary.getInt(COSName.MCID), depth);
        case "OBJR" -> link(dictionary.getCOSDictionary(COSName.getPDFName("Obj")), depth);
        default -> element(dictionary, on, depth);
      }
    }
  }

  private void element(COSDictionary element, COSDictionary page, int depth) {
    StringBuilder line = new StringBuilder(element.getNameAsString(COSName.S));
    append(line, " lang=", element.getString(COSName.LANG));
    append(line, " id=", element.getString(COSName.ID));
    COSBase attributes = element.getDictionaryObject(COSName.A);
    if (attributes instanceof COSDictionary table) {
      append(line, " scope=", table.getNameAsString("Scope"));
      append(line, " columns=", number(table, "ColSpan"));
      append(line, " rows=", number(table, "RowSpan"));
      append(line, " numbering=", table.getNameAsString("ListNumbering"));
    }
    append(line, " alt=", element.getString(COSName.ALT));
    add(depth, line.toString());
    int own = lines.size() - 1;
    say(element.getDictionaryObject(COSName.K), page, depth + 1);
    if (lines.size() == own + 2 && lines.get(own + 1).strip().startsWith("“")) {
      // A tag with nothing but text is one line.
      lines.set(own, lines.get(own) + " " + lines.remove(own + 1).strip());
    }
  }

  private static String number(COSDictionary table, String key) {
    return table.containsKey(key) ? Integer.toString(table.getInt(key)) : null;
  }

  private static void append(StringBuilder line, String key, String value) {
    if (value != null) {
      line.append(key).append(value);
    }
  }

  private void text(COSDictionary page, int mcid, int depth) {
    add(depth, "“" + texts.get(page).getOrDefault(mcid, "").replace('\u00A0', '~') + "”");
  }

  private void link(COSDictionary annotation, int depth) {
    COSDictionary action = annotation.getCOSDictionary(COSName.A);
    String to =
        action.containsKey(COSName.URI)
            ? action.getString(COSName.URI)
            : "p" + pages.get(action.getCOSArray(COSName.D).getObject(0));
    add(depth, "-> " + to + " (" + annotation.getString(COSName.CONTENTS) + ")");
  }

  private void add(int depth, String line) {
    lines.add("  ".repeat(depth) + line);
  }
}
