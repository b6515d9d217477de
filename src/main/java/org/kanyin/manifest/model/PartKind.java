package org.kanyin.manifest.model;

import java.util.Set;

/**
 * What is neither a block nor inline: the issue's frame, an article's head, the parts of blocks.
 */
public enum PartKind implements ElementKind {
  ISSUE("issue", Content.ELEMENTS),
  OFFICE("office", Content.ELEMENTS),
  MASTHEAD("masthead", Content.ELEMENTS),
  COLOPHON("colophon", Content.ELEMENTS),
  FONT("font", Content.NOTHING),
  PAGE_FIT("page-fit", Content.NOTHING),
  SECTION("section", Content.ELEMENTS),
  PLATE("plate", Content.ELEMENTS),
  ARTICLE("article", Content.ELEMENTS),

  KICKER("kicker", Content.TEXT, Trait.HEAD, Trait.LINE),
  /** Of an article, or of a section. */
  TITLE("title", Content.TEXT, Trait.HEAD, Trait.LINE, Trait.IN_ORDER),
  SUBTITLE("subtitle", Content.TEXT, Trait.HEAD, Trait.LINE),
  /** What the contents say where it differs from the title. */
  TOC_TITLE("toc-title", Content.TEXT, Trait.HEAD, Trait.LINE),
  AUTHOR("author", Content.CHARACTERS, Trait.HEAD),

  ITEM("item", Content.TEXT_OR_BLOCKS, Trait.IN_ORDER),
  HEAD("head", Content.ELEMENTS),
  BODY("body", Content.ELEMENTS),
  ROW("row", Content.ELEMENTS),
  CELL("cell", Content.TEXT),
  CAPTION("caption", Content.TEXT, Trait.LINE),
  CREDIT("credit", Content.TEXT, Trait.LINE),
  /** 署名 of a closer. */
  SIGNED("signed", Content.TEXT, Trait.LINE, Trait.IN_ORDER),
  STANZA("stanza", Content.ELEMENTS),
  /** Of a stanza. */
  LINE("line", Content.TEXT, Trait.IN_ORDER),

  /** Names of a roster that belong together, under a title or not. */
  GROUP("group", Content.ELEMENTS),

  /** Of the periodical in a masthead, of a person in a roster. */
  NAME("name", Content.LINES),
  CLASSIFICATION("classification", Content.CHARACTERS),
  NOTICE("notice", Content.CHARACTERS),
  PUBLISHER("publisher", Content.CHARACTERS),
  PERMIT("permit", Content.CHARACTERS),
  LOGO("logo", Content.NOTHING),
  /** A picture over the width of the cover. */
  COVER_PICTURE("cover-picture", Content.NOTHING),
  /** 密级 and its term. */
  SECRECY("secrecy", Content.NOTHING),
  /** 紧急程度. */
  URGENCY("urgency", Content.CHARACTERS),
  /** 份号: from which to which number. */
  COPIES("copies", Content.NOTHING),

  WEBSITE("website", Content.CHARACTERS),
  EMAIL("email", Content.CHARACTERS),
  PHONE("phone", Content.CHARACTERS),
  ADDRESS("address", Content.CHARACTERS),
  /** 报: to those above. */
  REPORT("report", Content.CHARACTERS),
  DISTRIBUTION("distribution", Content.CHARACTERS),
  /** 发: to those below. */
  COPY_TO("copy-to", Content.CHARACTERS),
  STAFF("staff", Content.CHARACTERS),
  PRINT_RUN("print-run", Content.CHARACTERS),
  PRINTER("printer", Content.CHARACTERS);

  private enum Trait {
    HEAD,
    LINE,
    IN_ORDER
  }

  private final String tag;
  private final Content content;
  private final Set<Trait> traits;

  PartKind(String tag, Content content, Trait... traits) {
    this.tag = tag;
    this.content = content;
    this.traits = Set.of(traits);
  }

  @Override
  public String tag() {
    return tag;
  }

  @Override
  public Content content() {
    return content;
  }

  @Override
  public boolean isArticleHead() {
    return traits.contains(Trait.HEAD);
  }

  @Override
  public boolean isDesignedLine() {
    return traits.contains(Trait.LINE);
  }

  @Override
  public boolean keepsOrder() {
    return traits.contains(Trait.IN_ORDER);
  }
}
