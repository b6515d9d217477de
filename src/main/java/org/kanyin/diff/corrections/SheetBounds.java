package org.kanyin.diff.corrections;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cells of a workbook are where a sheet has cells, and say what its table of strings holds
 * (ECMA-376-1 §18.3.1.4): the library makes room for whatever number stands there.
 */
final class SheetBounds {
  /** Of the letters of the last column, XFD. */
  private static final int LETTERS = 3;

  private SheetBounds() {}

  /**
   * @param parts of the workbook, without document types
   * @throws IOException where a cell lies outside, or a part is no XML
   */
  static void check(Collection<byte[]> parts) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    long strings = 0;
    long greatest = -1;
    try {
      for (byte[] part : parts) {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        boolean shared = false;
        while (reader.hasNext()) {
          if (reader.next() != XMLStreamConstants.START_ELEMENT) {
            continue;
          }
          switch (reader.getLocalName()) {
            case "si" -> strings++;
            case "c" -> {
              checkColumn(reader.getAttributeValue(null, "r"));
              shared = "s".equals(reader.getAttributeValue(null, "t"));
            }
            case "v" ->
                greatest = shared ? Math.max(greatest, number(reader.getElementText())) : greatest;
            default -> {}
          }
        }
      }
    } catch (XMLStreamException | NumberFormatException e) {
      throw new IOException(e);
    }
    if (greatest >= strings) {
      throw new IOException("shared string " + greatest + " of " + strings);
    }
  }

  private static long number(String text) {
    return Long.parseLong(text.strip());
  }

  private static void checkColumn(String cell) throws IOException {
    if (cell != null && cell.chars().filter(Character::isLetter).count() > LETTERS) {
      throw new IOException("cell " + cell);
    }
  }
}
