package org.kanyin.typeset.text;

import java.util.Optional;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.flow.Leader;
import org.kanyin.typeset.fo.KanyinNamespace;

/**
 * One FO node's share of its block's text.
 *
 * @param node a text node, or a leaf that takes room in the line (leader, page number, picture)
 * @param start in the block's text, UTF-16
 * @param end one past the last
 * @param source id of the manuscript element whose text this is, empty for generated text
 * @param sourceStart where the piece begins in that element's text
 * @param dotted whether 着重号 stand under the characters
 */
public record TextPiece(
    FONode node, int start, int end, String source, int sourceStart, boolean dotted) {

  /** Whether it only spaces the characters of one word. */
  boolean tracks() {
    return node instanceof Leader
        && KanyinNamespace.attribute(node, KanyinNamespace.TRACKING).equals(Optional.of("true"));
  }
}
