package org.kanyin.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the build, which the jar's manifest says. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Optional<String> built =
        Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
    return new String[] {"刊印 " + built.orElse("（未打包）")};
  }
}
