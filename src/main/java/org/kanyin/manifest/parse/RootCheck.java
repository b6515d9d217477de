package org.kanyin.manifest.parse;

import org.kanyin.manifest.model.PartKind;

/** The outermost element: the right name in the right namespace, or nothing else is looked at. */
public final class RootCheck {
  private RootCheck() {}

  /**
   * @param wanted {@code issue}, {@code article} or {@code office}
   */
  public static boolean accepts(SourceNode.Element root, PartKind wanted, FindingLog log) {
    SourceFile file = root.file();
    String text = "<" + root.written();
    if (root.is(wanted) && !root.namespace().equals(XmlCharacters.NAMESPACE)) {
      log.report("M030", file, root.offset(), text, wanted.tag());
    } else if (!root.is(wanted)) {
      boolean article = root.is(PartKind.ARTICLE) && wanted == PartKind.ISSUE;
      String hint = article ? "这是一篇文章的文件；请给出引入它的 issue.xml。" : "";
      log.hinted(hint, "M031", file, root.offset(), text, wanted.tag(), root.written());
    } else {
      return true;
    }
    return false;
  }
}
