package org.kanyin.manifest.model;

/**
 * The blocks: what stands in an article below its head, and in an item that holds more than text.
 */
public enum BlockKind implements ElementKind {
  /** A paragraph of running text. */
  P("p", Content.TEXT),
  HEADING("heading", Content.TEXT),
  /** 称呼, whom a letter or a speech is addressed to: flush left, kept with what follows. */
  SALUTE("salute", Content.TEXT),
  QUOTE("quote", Content.ELEMENTS),
  /** 编者按. */
  NOTE("note", Content.ELEMENTS),
  LIST("list", Content.ELEMENTS),
  TABLE("table", Content.ELEMENTS),
  FIGURE("figure", Content.ELEMENTS),
  /** 附件说明 under a text (GB/T 9704 7.3.4). */
  ATTACHMENTS("attachments", Content.ELEMENTS),
  /** 落款: who signs, and the date (GB/T 9704 7.3.5). */
  CLOSER("closer", Content.ELEMENTS),
  /** Lines that are never joined, in stanzas. */
  VERSE("verse", Content.ELEMENTS),
  /** Pictures side by side. */
  FIGURES("figures", Content.ELEMENTS),
  /** An address to be read by a telephone; in a colophon too. */
  QRCODE("qrcode", Content.NOTHING),
  /** 名单: names in columns. */
  ROSTER("roster", Content.ELEMENTS);

  private final String tag;
  private final Content content;

  BlockKind(String tag, Content content) {
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

  /** Blocks of text do; what a block of elements holds answers for itself. */
  @Override
  public boolean keepsOrder() {
    return content == Content.TEXT;
  }
}
