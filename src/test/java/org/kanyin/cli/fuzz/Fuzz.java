package org.kanyin.cli.fuzz;

import java.io.IOException;
import java.util.Random;

/** One kind of hostile input. */
@FunctionalInterface
public interface Fuzz {
  /** The next case that a random source leads to. */
  FuzzCase make(Random random) throws IOException;
}
