package org.kanyin.typeset.fo;

import java.util.HashMap;
import java.util.Map;
import org.kanyin.compose.model.DocumentText;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A document's text as it flows, gathered when it is asked for: few documents ask. */
public final class FlowText implements DocumentText {
  private final FoEvents document;
  private final Map<String, Integer> counted = new HashMap<>();
  private String text;

  public FlowText(FoEvents document) {
    this.document = document;
  }

  @Override
  public int occurrences(String characters) {
    if (text == null) {
      text = gather();
    }
    return counted.computeIfAbsent(characters, this::count);
  }

  private int count(String characters) {
    int count = 0;
    int at = text.indexOf(characters);
    while (at >= 0) {
      count++;
      at = text.indexOf(characters, at + characters.length());
    }
    return count;
  }

  private String gather() {
    Gatherer gatherer = new Gatherer();
    try {
      document.sendTo(gatherer);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return gatherer.text.toString();
  }

  /** What one block says does not go on in the next. */
  private static final class Gatherer extends DefaultHandler {
    private final StringBuilder text = new StringBuilder();
    private boolean flows;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      flows |= local.equals("flow");
      if (flows && local.equals("block")) {
        text.append('\n');
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      flows &= !local.equals("flow");
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (flows) {
        text.append(characters, start, length);
      }
    }
  }
}
