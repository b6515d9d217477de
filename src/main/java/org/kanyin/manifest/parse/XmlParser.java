package org.kanyin.manifest.parse;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.kanyin.manifest.model.SourceText;

/**
 * From a decoded file to a tree of raw nodes with offsets, or to one finding. No DOCTYPE, so no
 * entity of any kind; nothing outside the text is ever opened. Safe for several threads.
 */
public final class XmlParser {
  private final XMLInputFactory2 factory;

  /**
   * @param attributeLength in characters: path data of an SVG is long, the manuscript's is not
   */
  public XmlParser(int attributeLength) {
    factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, true);
    // Errors then come from next(), with the reader still at the right place.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(XMLInputFactory2.P_REPORT_PROLOG_WHITESPACE, false);
    factory.setProperty(
        WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ManifestLimits.ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, attributeLength);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing external is opened");
        });
  }

  /**
   * A file's tree.
   *
   * @param prolog the processing instructions before the root
   */
  public record Parsed(SourceNode.Element root, List<SourceNode.Instruction> prolog) {}

  /** The tree, or empty after one finding. */
  public Optional<Parsed> parse(SourceFile file, FindingLog log) {
    Tree tree = new Tree(file);
    try {
      var reader = (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(file.text()));
      try {
        return tree.read(reader, log);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      new WellFormedness(file, tree.open, log).explain(e, tree.last);
      return Optional.empty();
    }
  }

  /** The tree of a manuscript's file that has been read without error. */
  public static SourceNode.Element tree(SourceText source) {
    return new XmlParser(ManifestLimits.ATTRIBUTE_LENGTH)
        .parse(new SourceFile(source), new FindingLog())
        .orElseThrow()
        .root();
  }

  /** One run over one file. */
  private static final class Tree {
    final List<SourceNode.Element> open = new ArrayList<>();
    private final SourceFile file;
    private final TagScanner scanner;
    private final List<SourceNode.Instruction> prolog = new ArrayList<>();
    private SourceNode.Element root;
    private int textFrom = -1;
    private int elements;
    private int last;

    Tree(SourceFile file) {
      this.file = file;
      this.scanner = new TagScanner(file.text());
    }

    Optional<Parsed> read(XMLStreamReader2 reader, FindingLog log) throws XMLStreamException {
      if ("1.1".equals(reader.getVersion())) {
        log.report("M008", file, 0, "");
        return Optional.empty();
      }
      while (reader.hasNext()) {
        int event = reader.next();
        int at = (int) reader.getLocationInfo().getStartingCharOffset();
        last = at;
        if (isText(event)) {
          textFrom = textFrom < 0 ? at : textFrom;
          continue;
        }
        endText(at);
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> start(reader, at);
          case XMLStreamConstants.END_ELEMENT -> end(reader);
          case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction(reader, at);
          case XMLStreamConstants.DTD -> {
            log.report("M020", file, at, "<!DOCTYPE");
            return Optional.empty();
          }
          case XMLStreamConstants.ENTITY_REFERENCE -> {
            String name = "&" + reader.getLocalName() + ";";
            log.report("M013", file, at, name, name);
            return Optional.empty();
          }
          default -> {}
        }
        if (tooLarge(at, log)) {
          return Optional.empty();
        }
      }
      return Optional.of(new Parsed(root, List.copyOf(prolog)));
    }

    private static boolean isText(int event) {
      return event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE;
    }

    private void endText(int at) {
      if (textFrom >= 0 && !open.isEmpty()) {
        top().add(new SourceNode.Text(scanner.text(textFrom, at), textFrom));
      }
      textFrom = -1;
    }

    private void start(XMLStreamReader2 reader, int at) {
      SourceNode.Element parent = open.isEmpty() ? null : top();
      String prefix = reader.getPrefix();
      String local = reader.getLocalName();
      var element =
          new SourceNode.Element(
              file,
              parent,
              reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI(),
              local,
              prefix == null || prefix.isEmpty() ? local : prefix + ":" + local,
              at,
              scanner.attributes(
                  at, p -> p.equals("xml") ? XmlCharacters.XML : reader.getNamespaceURI(p)));
      if (parent == null) {
        root = element;
      }
      open.add(element);
      elements++;
    }

    private void end(XMLStreamReader2 reader) throws XMLStreamException {
      top().closeAt((int) reader.getLocationInfo().getEndingCharOffset());
      open.remove(open.size() - 1);
    }

    private void instruction(XMLStreamReader2 reader, int at) {
      String data = reader.getPIData() == null ? "" : reader.getPIData();
      var instruction = new SourceNode.Instruction(reader.getPITarget(), data, at);
      if (!open.isEmpty()) {
        top().add(instruction);
      } else if (root == null) {
        prolog.add(instruction);
      }
    }

    private boolean tooLarge(int at, FindingLog log) {
      if (open.size() > ManifestLimits.DEPTH) {
        log.report("M021", file, at, "", ManifestLimits.DEPTH);
        return true;
      }
      if (elements > ManifestLimits.ELEMENTS) {
        log.report("M022", file, at, "", ManifestLimits.ELEMENTS);
        return true;
      }
      return false;
    }

    private SourceNode.Element top() {
      return open.get(open.size() - 1);
    }
  }
}
