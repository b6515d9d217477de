package org.kanyin.seal.font;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.kanyin.seal.model.LooseFont;

/**
 * Finds fonts that are not embedded, or not as a subset, wherever pages use them: in their own
 * text, in pictures (form XObjects), in patterns. With one of these no file is PDF/A (ISO 19005-2
 * §6.2.11.4), and every machine shows it in another face.
 */
public final class LooseFonts {
  private static final COSName[] PROGRAMS = {
    COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3
  };

  private LooseFonts() {}

  /** Each font once, at the first page that uses it. */
  public static List<LooseFont> of(PDDocument document) throws IOException {
    Map<String, LooseFont> found = new LinkedHashMap<>();
    int sheet = 0;
    for (PDPage page : document.getPages()) {
      sheet++;
      Map<String, Set<String>> own = new TreeMap<>();
      Map<String, Set<String>> pictures = new TreeMap<>();
      if (page.getResources() != null) {
        addNames(page.getResources().getCOSObject(), own, pictures);
      }
      if (own.isEmpty() && pictures.isEmpty()) {
        continue;
      }
      for (String name : namesIn(page)) {
        for (String font : own.getOrDefault(name, Set.of())) {
          found.putIfAbsent(font, new LooseFont(font, sheet, false));
        }
        for (String font : pictures.getOrDefault(name, Set.of())) {
          found.putIfAbsent(font, new LooseFont(font, sheet, true));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Loose fonts by the name under which a page's content calls for them. */
  private static void addNames(
      COSDictionary resources, Map<String, Set<String>> own, Map<String, Set<String>> pictures) {
    for (Map.Entry<COSName, COSDictionary> font : entries(resources, COSName.FONT)) {
      if (isLoose(font.getValue())) {
        own.put(font.getKey().getName(), Set.of(name(font.getValue())));
      }
    }
    for (COSName kind : List.of(COSName.XOBJECT, COSName.PATTERN)) {
      for (Map.Entry<COSName, COSDictionary> object : entries(resources, kind)) {
        Set<String> within = new LinkedHashSet<>();
        collect(object.getValue(), within, new HashSet<>());
        if (!within.isEmpty()) {
          pictures.put(object.getKey().getName(), within);
        }
      }
    }
  }

  /** The loose fonts of what has resources of its own, and of what stands in it. */
  private static void collect(COSDictionary object, Set<String> fonts, Set<COSBase> seen) {
    COSDictionary resources = object.getCOSDictionary(COSName.RESOURCES);
    if (resources == null || !seen.add(resources)) {
      return;
    }
    entries(resources, COSName.FONT).stream()
        .map(Map.Entry::getValue)
        .filter(LooseFonts::isLoose)
        .forEach(font -> fonts.add(name(font)));
    for (COSName kind : List.of(COSName.XOBJECT, COSName.PATTERN)) {
      entries(resources, kind).forEach(inner -> collect(inner.getValue(), fonts, seen));
    }
  }

  private static List<Map.Entry<COSName, COSDictionary>> entries(
      COSDictionary resources, COSName kind) {
    List<Map.Entry<COSName, COSDictionary>> out = new ArrayList<>();
    COSDictionary all = resources.getCOSDictionary(kind);
    if (all != null) {
      for (COSName name : all.keySet()) {
        COSDictionary entry = all.getCOSDictionary(name);
        if (entry != null) {
          out.add(Map.entry(name, entry));
        }
      }
    }
    return out;
  }

  private static boolean isLoose(COSDictionary font) {
    if (COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
      return false;
    }
    COSDictionary described = font;
    if (COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
      described = (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    }
    COSDictionary descriptor = described.getCOSDictionary(COSName.FONT_DESC);
    for (COSName program : PROGRAMS) {
      if (descriptor != null && descriptor.getCOSStream(program) != null) {
        return !name(font).matches("[A-Z]{6}\\+.+");
      }
    }
    return true;
  }

  private static String name(COSDictionary font) {
    String name = font.getNameAsString(COSName.BASE_FONT);
    return name == null ? "" : name;
  }

  private static Set<String> namesIn(PDPage page) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    PDFStreamParser parser = new PDFStreamParser(page);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof COSName name) {
        names.add(name.getName());
      }
    }
    return names;
  }
}
