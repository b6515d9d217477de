package org.kanyin.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What strangers send does not fill the terminal, nor speak to it. */
class RefusalLogTest {
  private final List<String> told = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong();
  private final RefusalLog log = new RefusalLog(told::add, clock::get);

  @Test
  void ofManyTheFirstAreToldAndTheRestCounted() {
    for (int i = 0; i < 10_000; i++) {
      log.tell("拒绝 " + i);
    }
    assertThat(told).hasSize(21).contains("拒绝 0", "拒绝 19").doesNotContain("拒绝 20");
    clock.addAndGet(61_000_000_000L);
    log.tell("又来");
    assertThat(told).hasSize(23).endsWith("另有 9980 个请求也没有回答，没有逐个列出", "又来");
  }

  @Test
  void nothingThatATerminalObeysIsPassedOn() {
    log.tell("没有回答：/\u001B[2J\n假的一行\u202E\u0000");
    assertThat(told).containsExactly("没有回答：/?[2J?假的一行??");
    log.tell("a".repeat(1_000_000));
    assertThat(told.get(1)).hasSize(162);
  }
}
