package org.kanyin.typeset.managers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.fop.area.Trait;
import org.apache.fop.fo.FOText;
import org.apache.fop.fonts.Font;
import org.apache.fop.layoutmgr.KnuthSequence;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LeafPosition;
import org.apache.fop.layoutmgr.ListElement;
import org.apache.fop.layoutmgr.Position;
import org.apache.fop.layoutmgr.PositionIterator;
import org.apache.fop.layoutmgr.TraitSetter;
import org.apache.fop.layoutmgr.inline.AlignmentContext;
import org.apache.fop.layoutmgr.inline.HyphContext;
import org.apache.fop.layoutmgr.inline.TextLayoutManager;
import org.kanyin.base.CharacterSequences;
import org.kanyin.base.CircledNumber;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.fonts.FontFile;
import org.kanyin.fonts.FontRole;
import org.kanyin.typeset.fo.KanyinNamespace;
import org.kanyin.typeset.font.FontSetup;
import org.kanyin.typeset.font.RoleFace;
import org.kanyin.typeset.text.BlockText;
import org.kanyin.typeset.text.ComposedArea;
import org.kanyin.typeset.text.NoteNumbers;

/** Carries out the composed lines for one text node: widths and breaks first, areas later. */
final class ComposedText extends TextLayoutManager {
  private final FOText node;
  private final FontSetup fonts;
  private final NoteNumbers notes;

  /** The note that this is the mark of, where its page decides the number. */
  private final Optional<String> note;

  private AlignmentContext alignment;
  private BlockText block;
  private List<BlockText.Segment> segments;

  ComposedText(FOText node, FontSetup fonts, NoteNumbers notes) {
    super(node, node.getUserAgent());
    this.node = node;
    this.fonts = fonts;
    this.notes = notes;
    this.note = KanyinNamespace.attribute(node.getParent(), KanyinNamespace.NOTE);
  }

  /** Instead of FOP's measuring of spaces, hyphens and letter spacing. */
  @Override
  public void initialize() {
    node.resetBuffer();
  }

  @Override
  @SuppressWarnings("rawtypes") // as FOP declares it
  public List<KnuthSequence> getNextKnuthElements(LayoutContext context, int textAlign) {
    alignment = context.getAlignmentContext();
    block = ComposedBlock.around(this).text(context.getRefIPD());
    segments = block.segments(node);
    setFinished(true);
    return LineBreaks.sequence(
        segments,
        alignment,
        i -> i < 0 ? new LeafPosition(this, -1) : notifyPos(new LeafPosition(this, i)));
  }

  @Override
  public void addAreas(PositionIterator positions, LayoutContext context) {
    while (positions.hasNext()) {
      Position position = positions.next();
      if (LineBreaks.isSegment(position)) {
        addSegment(segments.get(((LeafPosition) position).getLeafPos()), context);
      }
    }
  }

  /** One area for each run of cells that one font serves at one width. */
  private void addSegment(BlockText.Segment segment, LayoutContext context) {
    Line line = block.composition().lines().get(segment.line());
    List<Cell> cells =
        line.cells()
            .subList(
                BlockText.cellAt(line, segment.start()), BlockText.cellAt(line, segment.end()));
    int x = segment.x();
    for (int from = 0; from < cells.size(); ) {
      int first = firstDrawn(cells, from);
      int end = runEnd(cells, first);
      int right = end == cells.size() ? segment.x() + segment.width() : cells.get(end).x();
      FontFile file = file(cells.get(Math.min(first, end - 1)));
      ComposedArea area =
          new ComposedArea(block, segment.line(), block.piece(node), x, fonts.font(file), size());
      fill(area, cells.subList(from, end), file);
      area.setIPD(right - x);
      decorate(area, font(file), context);
      parentLayoutManager.addChildArea(area);
      x = right;
      from = end;
    }
  }

  /** The first cell from an index on that has a glyph of its own; the end if none has. */
  private int firstDrawn(List<Cell> cells, int from) {
    int first = from;
    while (first < cells.size() && silent(cells.get(first))) {
      first++;
    }
    return first;
  }

  /** The end of the run that begins with a cell: one font, one width, and what adds no glyph. */
  private int runEnd(List<Cell> cells, int first) {
    int end = first;
    while (end < cells.size()
        && (end == first
            || silent(cells.get(end))
            || (cells.get(end).stretch() == cells.get(first).stretch()
                && file(cells.get(end)) == file(cells.get(first))))) {
      end++;
    }
    return end;
  }

  private void fill(ComposedArea area, List<Cell> cells, FontFile file) {
    String text = block.paragraph().text();
    for (Cell cell : cells) {
      int codePoint = text.codePointAt(cell.start());
      String sequence = sequence(cell);
      if (isHyphen(cell)) {
        area.addHyphen(cell, fonts.sequences().hyphen(), file.advance('-') * size() / 1000);
      } else if (CharacterSequences.continues(text, cell.start())) {
        area.addDrawn(cell);
      } else if (!sequence.isEmpty()) {
        List<Integer> codes = fonts.sequences().of(sequence);
        area.add(cell, codes.get(0), file.advance(sequence) * size() / 1000);
        codes.stream().skip(file.isPostScript() ? codes.size() : 1).forEach(area::addNothing);
      } else if (isFixedBlank(codePoint)) {
        // FOP would draw U+0020 for it, or # where the font has none.
        String blank = Character.toString(codePoint);
        area.add(
            cell,
            fonts.sequences().blank(blank, file.has(codePoint)),
            file.has(codePoint) ? file.advance(codePoint) * size() / 1000 : 0);
      } else if (!InvisibleCharacters.contains(codePoint)) {
        // Not break characters: fonts have boxes and arrows for some.
        int shown = numbered(cell, codePoint, file);
        area.add(cell, shown, file.advance(shown) * size() / 1000);
        if (shown != codePoint) {
          area.showsInstead(cell, shown);
        }
      }
    }
    area.finish();
  }

  /** What is drawn for a character: of a note's mark, the number that its page gives the note. */
  private int numbered(Cell cell, int codePoint, FontFile file) {
    if (note.isEmpty() || Character.isSpaceChar(codePoint)) {
      return codePoint;
    }
    String page = getPSLM().getCurrentPage().getPageViewport().getKey();
    OptionalInt sign = notes.sign(note.get(), page);
    boolean fits =
        CircledNumber.is(codePoint)
            && sign.isPresent()
            && role().fileFor(sign.getAsInt(), cell.western()) == file
            && file.advance(sign.getAsInt()) == file.advance(codePoint);
    if (!fits) {
      notes.giveUp();
    }
    return fits ? sign.getAsInt() : codePoint;
  }

  /** A soft hyphen at a line's end has room: it is drawn. */
  private boolean isHyphen(Cell cell) {
    return cell.width() > 0
        && block.paragraph().text().charAt(cell.start()) == Paragraph.SOFT_HYPHEN;
  }

  private static boolean isFixedBlank(int codePoint) {
    return codePoint == 0xA0
        || (codePoint >= 0x2000
            && codePoint < 0x3000
            && Character.getType(codePoint) == Character.SPACE_SEPARATOR);
  }

  /** A letter with the marks that stand on it, also from other nodes; empty where none do. */
  private String sequence(Cell cell) {
    String text = block.paragraph().text();
    if (cell.end() == text.length() || !CharacterSequences.continues(text, cell.end())) {
      return "";
    }
    int end = CharacterSequences.end(text, cell.start());
    return end > cell.end() ? text.substring(cell.start(), end) : "";
  }

  private void decorate(ComposedArea area, Font font, LayoutContext context) {
    int height = font.getAscender() - font.getDescender();
    area.setChangeBarList(getChangeBarList());
    area.setBPD(height);
    area.setBaselineOffset(font.getAscender());
    if (alignment != null) {
      area.setBlockProgressionOffset(height == alignment.getHeight() ? 0 : alignment.getOffset());
    }
    TraitSetter.addFontTraits(area, font);
    area.addTrait(Trait.COLOR, node.getColor());
    TraitSetter.addTextDecoration(area, node.getTextDecoration());
    if (!context.treatAsArtifact()) {
      TraitSetter.addStructureTreeElement(area, node.getStructureTreeElement());
    }
  }

  private FontRole role() {
    return ((RoleFace) span().face()).role();
  }

  private FontFile file(Cell cell) {
    FontRole role = role();
    if (isHyphen(cell)) {
      return role.fileFor('-', true);
    }
    String sequence = sequence(cell);
    return sequence.isEmpty()
        ? role.fileFor(block.paragraph().text().codePointAt(cell.start()), cell.western())
        : role.fileFor(sequence, cell.western());
  }

  /** Whether a cell adds no glyph to what is before it, so that it goes with that. */
  private boolean silent(Cell cell) {
    String text = block.paragraph().text();
    return (InvisibleCharacters.contains(text.codePointAt(cell.start())) && !isHyphen(cell))
        || CharacterSequences.continues(text, cell.start());
  }

  private Font font(FontFile file) {
    return node.getFOEventHandler().getFontInfo().getFontInstance(fonts.triplet(file), size());
  }

  private int size() {
    return span().size();
  }

  /** A text node is set in one face and size: it is one span of its block. */
  private Paragraph.Span span() {
    return block.spanAt(block.piece(node).start());
  }

  // What FOP's line manager asks of a text manager for hyphenation and letter spacing: nothing of
  // it is left to do once the lines are decided.

  @Override
  public List<ListElement> addALetterSpaceTo(List<ListElement> elements) {
    return elements;
  }

  @Override
  public List<ListElement> addALetterSpaceTo(List<ListElement> elements, int depth) {
    return elements;
  }

  @Override
  public String getWordChars(Position position) {
    return "";
  }

  @Override
  public void hyphenate(Position position, HyphContext context) {}

  @Override
  public boolean applyChanges(List<ListElement> elements) {
    return false;
  }

  @Override
  public boolean applyChanges(List<ListElement> elements, int depth) {
    return false;
  }

  @Override
  public List<ListElement> getChangedKnuthElements(List<ListElement> elements, int textAlign) {
    return elements;
  }
}
