package org.kanyin.manifest.model;

/** What stands in a line of text. */
public enum InlineKind implements ElementKind {
  STRONG("strong", Content.TEXT),
  /** 着重号. */
  EM("em", Content.TEXT),
  A("a", Content.TEXT),
  SUP("sup", Content.TEXT),
  SUB("sub", Content.TEXT),
  /** Called in the text, set at the foot of the page: a block of its own. */
  FOOTNOTE("footnote", Content.TEXT),
  /** A designed line break. */
  BR("br", Content.NOTHING),
  /** A page begins here; it also stands between blocks and between articles. */
  PB("pb", Content.NOTHING);

  private final String tag;
  private final Content content;

  InlineKind(String tag, Content content) {
    this.tag = tag;
    this.content = content;
  }

  @Override
  public String tag() {
    return tag;
  }

  @Override
  public Content content() {
    return content;
  }
}
