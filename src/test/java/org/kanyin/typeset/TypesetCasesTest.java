package org.kanyin.typeset;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;

/**
 * Small documents, each with the lines its PDF shows: {@code left … right text}, the edges of the
 * first and last cell in ems from the body's left. The first line of a case says the body's width.
 */
final class TypesetCasesTest {
  @TestFactory
  Stream<DynamicNode> lines() {
    return Cases.of("typeset", TypesetCasesTest::set);
  }

  private static String set(String document) {
    String[] parts = document.split("\n", 2);
    String flow = parts[1].strip().replaceAll(">\\n\\s*<", "><");
    int heads = flow.lastIndexOf("</static-content>");
    int end = heads < 0 ? 0 : heads + "</static-content>".length();
    double ems = Double.parseDouble(parts[0].replace("measure ", ""));
    return Galley.picture(Galley.page(ems, flow.substring(end), flow.substring(0, end)));
  }
}
