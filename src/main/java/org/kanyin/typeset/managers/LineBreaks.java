package org.kanyin.typeset.managers;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.layoutmgr.InlineKnuthSequence;
import org.apache.fop.layoutmgr.KnuthElement;
import org.apache.fop.layoutmgr.KnuthGlue;
import org.apache.fop.layoutmgr.KnuthPenalty;
import org.apache.fop.layoutmgr.KnuthSequence;
import org.apache.fop.layoutmgr.LeafPosition;
import org.apache.fop.layoutmgr.Position;
import org.apache.fop.layoutmgr.inline.AlignmentContext;
import org.apache.fop.layoutmgr.inline.KnuthInlineBox;
import org.kanyin.typeset.text.BlockText;

/**
 * Tells FOP's line breaker the lines that were decided: a box of exact width for each segment and a
 * forced break where a line begins. With one feasible set of breaks its demerits decide nothing.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // FOP's sequences are generic and declared raw
final class LineBreaks {
  /** Wider than any page, so that a line that is not full never fails to be feasible. */
  private static final int FILL = 100_000_000;

  private LineBreaks() {}

  /** Makes positions for one layout manager. */
  interface Positions {
    /** The position of the segment of that number. */
    Position of(int segment);
  }

  static List<KnuthSequence> sequence(
      List<BlockText.Segment> segments, AlignmentContext alignment, Positions positions) {
    KnuthSequence sequence = new InlineKnuthSequence();
    for (int i = 0; i < segments.size(); i++) {
      BlockText.Segment segment = segments.get(i);
      if (segment.opensLine()) {
        addForcedBreak(sequence, positions.of(-1));
      }
      sequence.add(new KnuthInlineBox(segment.width(), alignment, positions.of(i), false));
    }
    // Ends in an auxiliary box, so that FOP neither asks for letter space between two managers'
    // boxes nor takes a last break for a preserved line feed.
    sequence.add(new KnuthInlineBox(0, null, positions.of(-1), true));
    List<KnuthSequence> one = new ArrayList<>(1);
    one.add(sequence);
    return one;
  }

  private static void addForcedBreak(KnuthSequence sequence, Position position) {
    sequence.add(new KnuthPenalty(0, KnuthElement.INFINITE, false, position, true));
    sequence.add(new KnuthGlue(0, FILL, 0, position, true));
    sequence.add(new KnuthPenalty(0, -KnuthElement.INFINITE, false, position, true));
  }

  static boolean isSegment(Position position) {
    return position instanceof LeafPosition leaf && leaf.getLeafPos() >= 0;
  }
}
