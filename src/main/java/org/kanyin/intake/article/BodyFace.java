package org.kanyin.intake.article;

import java.util.HashMap;
import java.util.Map;
import org.kanyin.intake.document.TypeFace;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordText;
import org.kanyin.intake.draft.ArticleDraft;
import org.kanyin.intake.draft.DraftBlock;

/** The face of most characters in the paragraphs of an article: others are set off from it. */
final class BodyFace {
  private BodyFace() {}

  static TypeFace of(ArticleDraft draft) {
    Map<TypeFace, Integer> faces = new HashMap<>();
    for (DraftBlock block : draft.blocks()) {
      if (block instanceof DraftBlock.Paragraph p) {
        for (WordInline inline : p.inlines()) {
          if (inline instanceof WordText t) {
            faces.merge(t.look().typeFace(), t.text().length(), Integer::sum);
          }
        }
      }
    }
    return faces.entrySet().stream()
        .max(Map.Entry.<TypeFace, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(TypeFace.OTHER);
  }
}
