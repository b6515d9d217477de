package org.kanyin.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import net.sf.saxon.s9api.SaxonApiException;
import org.junit.jupiter.api.Test;

/** Work that ends, fails, or never ends. */
class StyleClockTest {
  @Test
  void whatEnds() throws SaxonApiException {
    AtomicBoolean done = new AtomicBoolean();
    assertThat(StyleClock.within(StyleClock.MOST, () -> done.set(true))).isTrue();
    assertThat(done).isTrue();
  }

  @Test
  void whatFails() {
    assertThatThrownBy(
            () ->
                StyleClock.within(
                    StyleClock.MOST,
                    () -> {
                      throw new SaxonApiException("wrong");
                    }))
        .isInstanceOf(SaxonApiException.class)
        .hasMessage("wrong");
    assertThatThrownBy(
            () ->
                StyleClock.within(
                    StyleClock.MOST,
                    () -> {
                      throw new OutOfMemoryError("no real one");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void whatNeverEnds() throws SaxonApiException {
    AtomicBoolean end = new AtomicBoolean();
    boolean inTime =
        StyleClock.within(
            Duration.ofMillis(50),
            () -> {
              while (!end.get()) {
                Thread.onSpinWait();
              }
            });
    end.set(true);
    assertThat(inTime).isFalse();
  }
}
