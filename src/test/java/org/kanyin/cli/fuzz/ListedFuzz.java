package org.kanyin.cli.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Every known way to make a library reach outside, or do without end, each once, in order. */
public final class ListedFuzz implements Fuzz {
  private final List<FuzzCase> cases = new ArrayList<>();
  private int next;

  public ListedFuzz(Outside outside) throws IOException {
    List<String> addresses =
        List.of(
            "file://" + outside.folder() + "/canary.txt",
            "file://" + outside.folder() + "/pipe",
            "http://127.0.0.1:" + outside.port() + "/a");
    for (String address : addresses) {
      cases.addAll(ReachingManuscripts.cases(address));
    }
    for (String address : addresses.subList(0, 2)) {
      cases.addAll(ReachingStyles.cases(address));
      cases.addAll(ReachingDrawings.cases(address));
      cases.addAll(ReachingPdfs.cases(address));
    }
    cases.addAll(StrangeFiles.cases(outside));
    cases.addAll(LargeTables.cases());
  }

  public int size() {
    return cases.size();
  }

  @Override
  public FuzzCase make(Random random) {
    return cases.get(next++);
  }
}
