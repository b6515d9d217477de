package org.kanyin.typeset;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.layoutmgr.LayoutManagerMapping;
import org.apache.fop.pdf.PDFFilterList;
import org.apache.xmlgraphics.util.MimeConstants;
import org.kanyin.base.Finding;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.SourceMap;
import org.kanyin.base.StyleFacts;
import org.kanyin.compose.model.Setting;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontRole;
import org.kanyin.typeset.findings.FopEvents;
import org.kanyin.typeset.findings.FopFault;
import org.kanyin.typeset.findings.TypesetFindings;
import org.kanyin.typeset.fo.DrawnPictures;
import org.kanyin.typeset.fo.FlowText;
import org.kanyin.typeset.fo.FoCheck;
import org.kanyin.typeset.fo.FoEvents;
import org.kanyin.typeset.fo.FoPages;
import org.kanyin.typeset.fo.FoParser;
import org.kanyin.typeset.fo.FoPictures;
import org.kanyin.typeset.fo.FoRoot;
import org.kanyin.typeset.font.FontSetup;
import org.kanyin.typeset.managers.LayoutManagers;
import org.kanyin.typeset.model.Medium;
import org.kanyin.typeset.model.PartFit;
import org.kanyin.typeset.model.PrintedPictures;
import org.kanyin.typeset.model.Typeset;
import org.kanyin.typeset.text.BlockComposer;
import org.kanyin.typeset.trace.AreaRenderer;
import org.kanyin.typeset.trace.DrawnPages;
import org.kanyin.typeset.trace.LineDiagnostics;
import org.kanyin.typeset.trace.OffPaper;
import org.xml.sax.SAXException;

/** Sets XSL-FO as PDF. Made once a process; serves several threads. */
public final class Typesetter {
  private final PictureResolver pictures = new PictureResolver();
  private final LayoutEngine engine;
  private final FoParser parser = new FoParser();

  public Typesetter() {
    this(LayoutManagers::new);
  }

  /**
   * With other managers than ours, to compare.
   *
   * @param managers gives null for FOP's own
   */
  Typesetter(Supplier<LayoutManagerMapping> managers) {
    engine = new LayoutEngine(pictures, managers);
  }

  /** Opens the engine, which else is opened when first something is set. */
  public void open() {
    engine.open();
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
   * @param medium what the pages are wanted for
   */
  public record Request(
      FoDocument fo,
      FontBook fonts,
      Map<String, byte[]> pictures,
      Instant date,
      SourceMap places,
      List<PartFit> fits,
      Map<String, Map<String, String>> presets,
      Medium medium) {
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
      this(fo, fonts, pictures, date, places, List.of(), Map.of(), Medium.PDF);
    }

    public Request with(List<PartFit> wishes) {
      return new Request(fo, fonts, pictures, date, places, wishes, presets, medium);
    }

    /** The same by other presets. */
    public Request by(Map<String, Map<String, String>> others) {
      return new Request(fo, fonts, pictures, date, places, fits, others, medium);
    }

    /** The same for another medium. */
    public Request on(Medium other) {
      return new Request(fo, fonts, pictures, date, places, fits, presets, other);
    }
  }

  /**
   * Sets a document. Characters that no font has, and attributes or elements outside the
   * allow-list, are errors before layout; lines outside their limits are warnings.
   */
  public Outcome<Typeset> set(Request request) {
    FoEvents document = parser.parse(request.fo());
    List<Finding> findings = FoCheck.of(document, request.fonts(), request.places()).findings();
    if (Finding.anyError(findings)) {
      return Outcome.failed(findings);
    }
    DrawnPictures drawn = new DrawnPictures(request.pictures());
    pictures.hold(drawn.byDrawnName());
    try {
      return layout(request, document, drawn, findings);
    } finally {
      pictures.release(drawn.byDrawnName());
    }
  }

  /**
   * The document's characters that no font of their role has, by role, in the order of the
   * document; nothing is laid out. Each is a finding too, as it is when the document is set.
   */
  public Outcome<Map<FontRole, Set<String>>> missing(Request request) {
    FoCheck check = FoCheck.of(parser.parse(request.fo()), request.fonts(), request.places());
    return Outcome.of(check.missing(), check.findings());
  }

  /**
   * Where the document asks for a variant of a character that a font of its role has; nothing is
   * laid out.
   */
  public Set<Place> variants(Request request) {
    return FoCheck.of(parser.parse(request.fo()), request.fonts(), request.places()).variants();
  }

  /**
   * What the document's style says of its pages; nothing is laid out, and what is wrong with the
   * document is not said before it is set.
   */
  public StyleFacts style(Request request) {
    FoEvents document = parser.parse(request.fo());
    FoRoot root = FoRoot.of(document);
    // Unknown names and values are said when the document is set.
    return FoCheck.of(document, request.fonts(), request.places()).findings().stream()
            .anyMatch(Finding::isError)
        ? new StyleFacts(root.colours(), Map.of(), FoPages.of(document))
        : facts(document, root, root.setting(request.presets()));
  }

  private static StyleFacts facts(FoEvents document, FoRoot root, Setting setting) {
    Map<String, String> composition = new HashMap<>();
    settingNames().forEach(name -> composition.put(name, setting.get(name)));
    return new StyleFacts(root.colours(), composition, FoPages.of(document));
  }

  /** How large the document shows its pictures; nothing is laid out. */
  public PrintedPictures pictures(FoDocument fo) {
    return FoPictures.of(parser.parse(fo));
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

  private Outcome<Typeset> layout(
      Request request, FoEvents document, DrawnPictures drawings, List<Finding> checked) {
    FoRoot root = FoRoot.of(document);
    FontSetup fonts = new FontSetup(request.fonts());
    var composer =
        new BlockComposer(
            fonts, root.setting(request.presets()), request.fits(), new FlowText(document));
    FopEvents events = new FopEvents();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 19);
    FOUserAgent agent = agent(request, events);
    boolean file = request.medium() == Medium.PDF;
    AreaRenderer renderer =
        file ? AreaRenderer.pdf(agent, composer) : AreaRenderer.drawing(agent, composer);
    agent.setRendererOverride(renderer);
    List<Finding> findings = new ArrayList<>(checked);
    try {
      Fop run = engine.open().newFop(MimeConstants.MIME_PDF, agent, pdf);
      // In this mode FOP marks rules and borders as artifacts; said only now, because it would want
      // metadata too, and those are seal's.
      agent.setPdfUAEnabled(file);
      document.sendTo(drawings.to(run.getDefaultHandler()));
    } catch (SAXException e) {
      findings.addAll(events.findings());
      if (!Finding.anyError(findings)) {
        String words = e.getMessage() == null ? "" : e.getMessage();
        findings.add(
            TypesetFindings.finding("T009", Place.NOWHERE, "排版引擎中途停了下来").withContext(words));
      }
      return Outcome.failed(findings);
    } catch (IndexOutOfBoundsException e) {
      if (!FopFault.isOfFootnotes(e)) {
        throw e;
      }
      findings.addAll(events.findings());
      findings.add(TypesetFindings.finding("T056", Place.NOWHERE));
      return Outcome.failed(findings);
    }
    findings.addAll(events.findings());
    DrawnPages drawn = renderer.drawn();
    findings.addAll(LineDiagnostics.of(composer.blocks(), drawn.trace(), request.places()));
    findings.addAll(OffPaper.of(drawn.trace(), request.places()));
    return Outcome.of(
        new Typeset(
            pdf.toByteArray(),
            drawn.drawings(),
            drawn.trace(),
            drawn.dots(),
            root.fill(),
            root.notesByPage() && !composer.noteNumbers().isComplete(),
            composer.variants(),
            composer.narrow(),
            drawn.labels(),
            facts(document, root, root.setting(request.presets()))),
        findings);
  }

  private FOUserAgent agent(Request request, FopEvents events) {
    FOUserAgent agent = engine.open().newFOUserAgent();
    agent.setProducer("Kanyin");
    agent.setCreationDate(Date.from(request.date()));
    agent.setAccessibility(request.medium() == Medium.PDF);
    leaveFontsUnpacked(agent);
    agent.getEventBroadcaster().addEventListener(events);
    return agent;
  }

  /**
   * Seal reads the fonts' files again and packs them as small as they go. FOP looks up null too.
   */
  private static void leaveFontsUnpacked(FOUserAgent agent) {
    @SuppressWarnings("unchecked") // as FOP declares it
    Map<String, Object> options = agent.getRendererOptions();
    options.put("filterList", Collections.singletonMap(PDFFilterList.FONT_FILTER, List.of("null")));
  }
}
