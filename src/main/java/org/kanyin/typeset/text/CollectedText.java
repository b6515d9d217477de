package org.kanyin.typeset.text;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fop.fo.FONode;
import org.kanyin.compose.model.Paragraph.Box;
import org.kanyin.compose.model.Paragraph.Keep;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Paragraph.Tail;

/**
 * The text of a block's inline nodes, as {@code compose} wants it.
 *
 * @param text see {@link org.kanyin.compose.model.Paragraph}, as for spans, boxes, keeps and tail
 * @param pieces which node each stretch of the text comes from, in order
 */
record CollectedText(
    String text,
    List<TextPiece> pieces,
    List<Span> spans,
    List<Box> boxes,
    List<Keep> keeps,
    Optional<Tail> tail) {

  Map<FONode, TextPiece> piecesByNode() {
    Map<FONode, TextPiece> byNode = new IdentityHashMap<>();
    pieces.forEach(p -> byNode.put(p.node(), p));
    return byNode;
  }
}
