package org.kanyin.seal.font;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.kanyin.seal.file.StreamCodec;

/**
 * The codes by which a page's strings name a font's characters, and the CMap that says so (PDF
 * 32000 §9.7.5.4): one byte for the most frequent, two for the rest, as the national encodings have
 * it. A Chinese page is two thirds frequent characters; its strings shrink by a seventh.
 *
 * <p>No code of two bytes is, as a number, one of one byte: many readers look codes up by number.
 * And every CID lies in the code space, as a number: MuPDF keeps Unicode values by CID and drops
 * those outside the space of codes, so that most of a page would be read as �.
 */
final class CharacterCodes {
  /** Codes of one byte: 40 to FF. Two bytes begin with 01 to 3F. */
  private static final int FIRST_SHORT = 0x40;

  private static final int SHORT = 0x100 - FIRST_SHORT;
  private static final int LONG_BASE = 0x100;

  /** No more characters than this can have codes. */
  static final int MOST = (FIRST_SHORT << 8) - LONG_BASE;

  private static final String COLLECTION = "Identity";

  private static final String NAME = "Kanyin-Frequent";
  private static final String TAIL =
      "endcmap CMapName currentdict /CMap defineresource pop end end\n";
  private static final int BYTE = 0x100;

  /** With fewer characters than this the CMap would cost more than it saves. */
  static final int WORTH_WHILE = 500;

  private final int[] codes;

  private CharacterCodes(int[] codes) {
    this.codes = codes;
  }

  /**
   * Shares the codes out.
   *
   * @param uses how often each CID is shown
   */
  static CharacterCodes of(int[] uses) {
    int[] codes = IntStream.range(0, uses.length).map(cid -> LONG_BASE + cid).toArray();
    List<Integer> frequent =
        IntStream.range(0, uses.length)
            .boxed()
            .sorted(Comparator.comparing((Integer cid) -> -uses[cid]).thenComparing(c -> c))
            .limit(SHORT)
            .sorted()
            .toList();
    for (int i = 0; i < frequent.size(); i++) {
      codes[frequent.get(i)] = FIRST_SHORT + i;
    }
    return new CharacterCodes(codes);
  }

  /** One byte or two. */
  byte[] bytes(int cid) {
    int code = codes[cid];
    return code < LONG_BASE
        ? new byte[] {(byte) code}
        : new byte[] {(byte) (code >> 8), (byte) code};
  }

  /** The CIDs that have a short code, in the order of codes. */
  private List<Integer> frequent() {
    return IntStream.range(0, codes.length).filter(cid -> codes[cid] < LONG_BASE).boxed().toList();
  }

  /** From a code to the character it stands for: {@code values} by CID, empty for none. */
  String unicodeMap(List<String> values) {
    List<String> rows = new ArrayList<>();
    UnicodeMap.addRuns(frequent().stream().map(values::get).toList(), FIRST_SHORT, "%02x", rows);
    UnicodeMap.addRuns(values, LONG_BASE, "%04x", rows);
    return head("UCS", "Adobe-Identity-UCS") + UnicodeMap.sections("bfrange", rows) + TAIL;
  }

  /** From a code to a CID. What has a short code has a long one too: so the long are one range. */
  COSStream encoding() {
    List<String> ranges = new ArrayList<>();
    for (int first = 0; first < codes.length; first += BYTE) {
      int last = Math.min(first + BYTE, codes.length) - 1;
      ranges.add(
          String.format(
              Locale.ROOT, "<%04x><%04x>%d\n", LONG_BASE + first, LONG_BASE + last, first));
    }
    List<Integer> frequent = frequent();
    List<String> characters =
        IntStream.range(0, frequent.size())
            .mapToObj(
                i -> String.format(Locale.ROOT, "<%02x>%d\n", FIRST_SHORT + i, frequent.get(i)))
            .toList();
    String cmap =
        head(COLLECTION, NAME)
            + "/WMode 0 def\n"
            + UnicodeMap.sections("cidrange", ranges)
            + UnicodeMap.sections("cidchar", characters)
            + TAIL;
    COSStream stream = StreamCodec.of(cmap.getBytes(StandardCharsets.US_ASCII));
    stream.setItem(COSName.TYPE, COSName.getPDFName("CMap"));
    stream.setName(COSName.getPDFName("CMapName"), NAME);
    stream.setItem(COSName.CIDSYSTEMINFO, systemInfo());
    return stream;
  }

  /** Font and CMap must name the same collection (ISO 19005-2 §6.2.11.3.1). */
  static COSDictionary systemInfo() {
    COSDictionary info = new COSDictionary();
    info.setItem(COSName.REGISTRY, new COSString("Adobe"));
    info.setItem(COSName.ORDERING, new COSString(COLLECTION));
    info.setItem(COSName.SUPPLEMENT, COSInteger.ZERO);
    info.setDirect(true);
    return info;
  }

  private static String head(String ordering, String name) {
    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        + "/CIDSystemInfo <</Registry (Adobe) /Ordering ("
        + ordering
        + ") /Supplement 0>> def\n"
        + "/CMapName /"
        + name
        + " def /CMapType "
        + (ordering.equals("UCS") ? 2 : 1)
        + " def\n"
        + "2 begincodespacerange <40><ff> <0000><3fff> endcodespacerange\n";
  }
}
