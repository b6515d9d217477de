package org.kanyin.intake.article;

import java.util.HashMap;
import java.util.Map;
import org.kanyin.intake.document.TypeFace;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordText;
import org.kanyin.intake.draft.ArticleDraft;
import org.kanyin.intake.draft.DraftBlock;

/**
 * How most characters in the paragraphs of an article are set: others are set off from them.
 *
 * @param bold whether nearly all are: then bold sets nothing off
 */
record BodyType(TypeFace face, boolean bold) {
  private static final double NEARLY_ALL = 0.8;

  static BodyType of(ArticleDraft draft) {
    Map<TypeFace, Integer> faces = new HashMap<>();
    int bold = 0;
    int all = 0;
    for (DraftBlock block : draft.blocks()) {
      if (block instanceof DraftBlock.Paragraph p) {
        for (WordInline inline : p.inlines()) {
          if (inline instanceof WordText t) {
            faces.merge(t.look().typeFace(), t.text().length(), Integer::sum);
            bold += t.look().bold() ? t.text().length() : 0;
            all += t.text().length();
          }
        }
      }
    }
    TypeFace face =
        faces.entrySet().stream()
            .max(Map.Entry.<TypeFace, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(TypeFace.OTHER);
    return new BodyType(face, bold > all * NEARLY_ALL);
  }
}
