package org.kanyin.inspect.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where links lead: an address, a page by itself or by its number, or nowhere. */
final class LinkTargetsTest {
  private final PDDocument document = new PDDocument();

  @BeforeEach
  void threePages() {
    for (int i = 0; i < 3; i++) {
      document.addPage(new PDPage());
    }
  }

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private LinkTargets.Target of(COSDictionary link) throws IOException {
    return new LinkTargets(document).of(link);
  }

  private static COSDictionary with(COSName key, org.apache.pdfbox.cos.COSBase value) {
    COSDictionary d = new COSDictionary();
    d.setItem(key, value);
    return d;
  }

  private COSArray to(org.apache.pdfbox.cos.COSBase page) {
    COSArray destination = new COSArray();
    destination.add(page);
    destination.add(COSName.getPDFName("Fit"));
    return destination;
  }

  @Test
  void anAddress() throws IOException {
    COSDictionary action = with(COSName.getPDFName("URI"), new COSString("https://example.org/"));
    assertThat(of(with(COSName.A, action)))
        .isEqualTo(new LinkTargets.Target("https://example.org/", 0));
  }

  @Test
  void aPage() throws IOException {
    COSArray destination = to(document.getPage(1).getCOSObject());
    assertThat(of(with(COSName.DEST, destination)).page()).isEqualTo(2);
    assertThat(of(with(COSName.A, with(COSName.D, destination))).page()).isEqualTo(2);
  }

  @Test
  void aPageByItsNumber() throws IOException {
    assertThat(of(with(COSName.DEST, to(COSInteger.get(2)))).page()).isEqualTo(3);
  }

  @Test
  void nowhere() throws IOException {
    LinkTargets.Target nowhere = new LinkTargets.Target("", 0);
    assertThat(of(new COSDictionary())).isEqualTo(nowhere);
    assertThat(of(with(COSName.DEST, new COSString("no such name")))).isEqualTo(nowhere);
  }
}
