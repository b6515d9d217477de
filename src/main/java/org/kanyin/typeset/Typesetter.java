package org.kanyin.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.layoutmgr.LayoutManagerMapping;
import org.apache.xmlgraphics.util.MimeConstants;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.FoDocument;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.SourceMap;
import org.kanyin.base.StyleColours;
import org.kanyin.compose.model.Setting;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontRole;
import org.kanyin.typeset.fo.FoCheck;
import org.kanyin.typeset.fo.InkNames;
import org.kanyin.typeset.fo.KanyinNamespace;
import org.kanyin.typeset.font.FontSetup;
import org.kanyin.typeset.managers.LayoutManagers;
import org.kanyin.typeset.model.PartFit;
import org.kanyin.typeset.model.Typeset;
import org.kanyin.typeset.trace.AreaRenderer;
import org.kanyin.typeset.trace.LineDiagnostics;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Sets XSL-FO as PDF. Made once a process; serves several threads. */
public final class Typesetter {
  public static final FindingCatalogue CATALOGUE = FindingCatalogue.of(Typesetter.class);

  private final PictureResolver pictures = new PictureResolver();
  private final FopFactory fop;
  private final SAXParserFactory parsers;

  public Typesetter() {
    this(new LayoutManagers());
  }

  /**
   * With other managers than ours, to compare.
   *
   * @param managers null for FOP's own
   */
  Typesetter(LayoutManagerMapping managers) {
    // The base is no file: address: Batik compares a reference's host with it, and two empty hosts
    // are one (see the hostile SVG cases).
    fop =
        new FopFactoryBuilder(URI.create("urn:kanyin:none"), pictures)
            .setLayoutManagerMakerOverride(managers)
            .setComplexScriptFeatures(false)
            .setStrictFOValidation(true)
            .build();
    fop.getElementMappingRegistry().addElementMapping(new KanyinNamespace());
    parsers = parsers();
  }

  /**
   * What is to be set.
   *
   * @param fo the document
   * @param fonts the roles it may use
   * @param pictures bytes by lower-case SHA-256, which the document names as {@code
   *     urn:kanyin:picture:<hash>}
   * @param date of creation, for the PDF's metadata
   * @param places leads from ids to the manuscript
   * @param fits paragraphs that are to take a line more or fewer
   * @param presets what a composition preset means here, values by setting, where it does not mean
   *     what the composer says
   */
  public record Request(
      FoDocument fo,
      FontBook fonts,
      Map<String, byte[]> pictures,
      Instant date,
      SourceMap places,
      List<PartFit> fits,
      Map<String, Map<String, String>> presets) {
    public Request {
      fits = List.copyOf(fits);
      presets = Map.copyOf(presets);
    }

    public Request(
        FoDocument fo,
        FontBook fonts,
        Map<String, byte[]> pictures,
        Instant date,
        SourceMap places) {
      this(fo, fonts, pictures, date, places, List.of(), Map.of());
    }

    public Request with(List<PartFit> wishes) {
      return new Request(fo, fonts, pictures, date, places, wishes, presets);
    }

    /** The same by other presets. */
    public Request by(Map<String, Map<String, String>> others) {
      return new Request(fo, fonts, pictures, date, places, fits, others);
    }
  }

  /**
   * Sets a document. Characters that no font has, and attributes or elements outside the
   * allow-list, are errors before layout; lines outside their limits are warnings.
   */
  public Outcome<Typeset> set(Request request) {
    List<Finding> findings = new ArrayList<>(FoCheck.run(request, this::parse).findings());
    if (Finding.anyError(findings)) {
      return Outcome.failed(findings);
    }
    pictures.hold(request.pictures());
    try {
      return layout(request, findings);
    } finally {
      pictures.release(request.pictures());
    }
  }

  /**
   * The document's characters that no font of their role has, by role, in the order of the
   * document; nothing is laid out. Each is a finding too, as it is when the document is set.
   */
  public Outcome<Map<FontRole, Set<String>>> missing(Request request) {
    FoCheck check = FoCheck.run(request, this::parse);
    return Outcome.of(check.missing(), check.findings());
  }

  /** The colours that the document's style prints with; nothing is laid out. */
  public StyleColours colours(FoDocument fo) {
    return InkNames.of(fo, this::parse);
  }

  /** The names of all single composition settings. */
  public static List<String> settingNames() {
    return Setting.names();
  }

  /** The names of all composition presets, the default first. */
  public static List<String> presetNames() {
    return Setting.presets();
  }

  /** What a single composition setting takes, where it does not take this value; else empty. */
  public static Optional<String> wanted(String setting, String value) {
    try {
      Setting.preset(Setting.presets().get(0)).with(setting, value);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Setting.describe().stream()
          .filter(d -> d.name().equals(setting))
          .map(Setting.Description::values)
          .findFirst();
    }
  }

  private Outcome<Typeset> layout(Request request, List<Finding> findings) {
    LayoutSession job =
        new LayoutSession(new FontSetup(request.fonts()), request.fits(), request.presets());
    FopEvents events = new FopEvents(CATALOGUE);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 19);
    FOUserAgent agent = fop.newFOUserAgent();
    agent.setProducer("Kanyin");
    agent.setCreationDate(Date.from(request.date()));
    agent.setAccessibility(true);
    agent.getEventBroadcaster().addEventListener(events);
    agent.setRendererOverride(new AreaRenderer(agent, job));
    try {
      Fop run = fop.newFop(MimeConstants.MIME_PDF, agent, pdf);
      // In this mode FOP marks rules and borders as artifacts; said only now, because it would want
      // metadata too, and those are seal's.
      agent.setPdfUAEnabled(true);
      parse(request.fo(), run.getDefaultHandler());
    } catch (IOException | SAXException e) {
      findings.addAll(events.findings());
      if (!Finding.anyError(findings)) {
        String words = e.getMessage() == null ? "" : e.getMessage();
        findings.add(CATALOGUE.finding("T009", Place.NOWHERE, "排版引擎中途停了下来").withContext(words));
      }
      return Outcome.failed(findings);
    }
    findings.addAll(events.findings());
    LayoutTrace trace = job.trace().build();
    findings.addAll(LineDiagnostics.of(job, trace, request.places()));
    return Outcome.of(job.typeset(pdf.toByteArray(), trace), findings);
  }

  private void parse(FoDocument fo, DefaultHandler handler) throws IOException, SAXException {
    try {
      parsers.newSAXParser().parse(new InputSource(new StringReader(fo.xml())), handler);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SAXParserFactory parsers() {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
