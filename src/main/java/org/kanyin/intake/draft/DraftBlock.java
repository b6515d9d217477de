package org.kanyin.intake.draft;

import java.util.List;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordPicture;
import org.kanyin.intake.document.WordTable;

/** A block of an article. */
public sealed interface DraftBlock {
  /** A paragraph. */
  record Paragraph(List<WordInline> inlines) implements DraftBlock {
    public Paragraph {
      inlines = List.copyOf(inlines);
    }
  }

  /**
   * A heading.
   *
   * @param level from 1 to 4
   */
  record Heading(int level, List<WordInline> inlines) implements DraftBlock {
    public Heading {
      inlines = List.copyOf(inlines);
    }
  }

  /** 称呼. */
  record Salute(List<WordInline> inlines) implements DraftBlock {
    public Salute {
      inlines = List.copyOf(inlines);
    }
  }

  /** 附件说明: the names of attachments. */
  record Attachments(List<Paragraph> items) implements DraftBlock {
    public Attachments {
      items = List.copyOf(items);
    }
  }

  /**
   * 落款.
   *
   * @param signed a line each
   * @param date as the manifest writes it, 2026-03-15
   */
  record Closer(List<Paragraph> signed, String date) implements DraftBlock {
    public Closer {
      signed = List.copyOf(signed);
    }
  }

  /** 编者按. */
  record Note(List<Paragraph> paragraphs) implements DraftBlock {
    public Note {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** 引文, indented. */
  record Quote(List<Paragraph> paragraphs) implements DraftBlock {
    public Quote {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** Items with bullets. */
  record Bullets(List<Paragraph> items) implements DraftBlock {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /**
   * A table.
   *
   * @param caption or empty
   */
  record Table(List<WordInline> caption, WordTable table) implements DraftBlock {
    public Table {
      caption = List.copyOf(caption);
    }
  }

  /**
   * A picture.
   *
   * @param caption or empty
   * @param credit or empty
   */
  record Figure(int paragraph, WordPicture picture, List<WordInline> caption, String credit)
      implements DraftBlock {
    public Figure {
      caption = List.copyOf(caption);
    }
  }
}
