package org.kanyin.fonts;

/** What a font's maker allows of embedding: OS/2 fsType, bits 0 to 3 and 9. */
public enum Embedding {
  INSTALLABLE("installable", "可嵌入"),
  EDITABLE("editable", "可嵌入"),
  PRINT("print", "可嵌入，限阅读和打印"),
  BITMAP("bitmap", "只许嵌入点阵，不能用"),
  RESTRICTED("restricted", "不许嵌入，不能用");

  private static final int USAGE = 0x000F;
  private static final int RESTRICTED_BIT = 0x0002;
  private static final int PRINT_BIT = 0x0004;
  private static final int EDITABLE_BIT = 0x0008;
  private static final int BITMAP_ONLY = 0x0200;

  private final String key;
  private final String label;

  Embedding(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** Where several bits are set, the most generous counts (OpenType, OS/2 fsType). */
  static Embedding of(int fsType) {
    int usage = fsType & USAGE;
    if ((fsType & BITMAP_ONLY) != 0) {
      return BITMAP;
    } else if ((usage & EDITABLE_BIT) != 0) {
      return EDITABLE;
    } else if ((usage & PRINT_BIT) != 0) {
      return PRINT;
    }
    return (usage & RESTRICTED_BIT) != 0 ? RESTRICTED : INSTALLABLE;
  }

  /** The word in JSON. */
  public String key() {
    return key;
  }

  /** The words shown to the user. */
  public String label() {
    return label;
  }

  /** Whether the outlines may stand in a published PDF. */
  public boolean allowed() {
    return this != BITMAP && this != RESTRICTED;
  }
}
