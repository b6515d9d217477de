package org.kanyin.manifest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Byline;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.ElementKind.Content;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;

/** The typed vocabulary is the schema's: a kind in one is in the other, with the same content. */
final class VocabularyTest {
  private final SchemaVocabulary words = SchemaVocabularyReader.read();

  @Test
  void everyElementHasAKindAndNoKindIsInvented() {
    assertThat(tags(ElementKind.all())).isEqualTo(new TreeSet<>(words.elements().keySet()));
  }

  @Test
  void theContentIsTheSchemas() {
    for (ElementKind kind : ElementKind.all()) {
      assertThat(kind.content()).as(kind.tag()).isEqualTo(content(kind.tag()));
    }
  }

  private Content content(String tag) {
    if (words.isEmpty(tag)) {
      return Content.NOTHING;
    } else if (words.isElementsOnly(tag)) {
      return Content.ELEMENTS;
    } else if (words.type(tag).simple()) {
      return Content.CHARACTERS;
    }
    if (new TreeSet<>(words.children(tag)).equals(Set.of(InlineKind.BR.tag()))) {
      return Content.LINES;
    }
    boolean blocks = words.children(tag).contains(BlockKind.P.tag());
    return blocks ? Content.TEXT_OR_BLOCKS : Content.TEXT;
  }

  @Test
  void anArticleHoldsItsHeadThenTheBlocks() {
    Set<String> wanted = new TreeSet<>(tags(Arrays.asList(BlockKind.values())));
    wanted.add(InlineKind.PB.tag());
    ElementKind.all().stream()
        .filter(ElementKind::isArticleHead)
        .map(ElementKind::tag)
        .forEach(wanted::add);
    assertThat(new TreeSet<>(words.children(PartKind.ARTICLE.tag()))).isEqualTo(wanted);
  }

  @Test
  void textHoldsTheInlinesAndADesignedLineNoPageEnd() {
    for (ElementKind kind : ElementKind.all()) {
      if (kind.content() == Content.TEXT) {
        Set<String> wanted = new TreeSet<>(tags(Arrays.asList(InlineKind.values())));
        if (kind.isDesignedLine()) {
          wanted.remove(InlineKind.PB.tag());
        }
        assertThat(new TreeSet<>(words.children(kind.tag()))).as(kind.tag()).isEqualTo(wanted);
      }
    }
  }

  @Test
  void theBylinesAreTheSchemas() {
    assertThat(words.values().get("byline").choices())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Byline.values()).map(Byline::value).toList());
  }

  private static Set<String> tags(Collection<? extends ElementKind> kinds) {
    return kinds.stream().map(ElementKind::tag).collect(Collectors.toCollection(TreeSet::new));
  }
}
