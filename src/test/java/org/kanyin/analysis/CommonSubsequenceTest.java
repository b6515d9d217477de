package org.kanyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The longest common subsequence, and the bound on what it may cost. */
final class CommonSubsequenceTest {
  private static int[] match(String a, String b) {
    return CommonSubsequence.match(a.codePoints().toArray(), b.codePoints().toArray());
  }

  /** By the table of the textbook, for short texts. */
  private static int table(String a, String b) {
    int[][] longest = new int[a.length() + 1][b.length() + 1];
    for (int i = a.length() - 1; i >= 0; i--) {
      for (int k = b.length() - 1; k >= 0; k--) {
        longest[i][k] =
            a.charAt(i) == b.charAt(k)
                ? longest[i + 1][k + 1] + 1
                : Math.max(longest[i + 1][k], longest[i][k + 1]);
      }
    }
    return longest[0][0];
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(30))
        .mapToObj(i -> String.valueOf((char) ('甲' + random.nextInt(4))))
        .collect(Collectors.joining());
  }

  @Test
  void isAsLongAsTheTextbooks() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String a = text(random);
      String b = text(random);
      assertThat(CommonSubsequence.length(a, b)).as(a + " " + b).isEqualTo(table(a, b));
    }
  }

  @Test
  void partnersAreEqualAndInOrder() {
    String a = "校对的人看了三遍";
    String b = "校样的人又看了两遍";
    int last = -1;
    int[] match = match(a, b);
    for (int i = 0; i < match.length; i++) {
      if (match[i] >= 0) {
        assertThat(b.charAt(match[i])).isEqualTo(a.charAt(i));
        assertThat(match[i]).isGreaterThan(last);
        last = match[i];
      }
    }
    assertThat(last).isEqualTo(b.length() - 1);
  }

  /** Of two equal characters the last is the one that came: a proofreader looks there. */
  @Test
  void anAddedCharacterBesideItsLikeIsTheLast() {
    assertThat(match("的人", "的的人")).containsExactly(0, 2);
    assertThat(match("的的人", "的人")).containsExactly(0, -1, 1);
  }

  /**
   * Why Myers' algorithm is kept and not the table: a table of 10,000 by 10,000 was never made, and
   * two long texts with two differences counted as having nothing in common between them.
   */
  @Test
  void longTextsThatAreNearlyTheSame() {
    int[] a = IntStream.range(0, 20_000).map(i -> '一' + i * 7919 % 3000).toArray();
    int[] b = a.clone();
    b[10] = '甲' + 5000;
    b[19_990] = '甲' + 5000;
    int[] match = CommonSubsequence.match(a, b);
    assertThat(Arrays.stream(match).filter(m -> m < 0).count()).isEqualTo(2);
  }

  @Test
  void whatWouldCostTooMuchIsGivenUp() {
    List<Integer> up = IntStream.range(0, 2_000).boxed().toList();
    List<Integer> down = new java.util.ArrayList<>(up);
    Collections.reverse(down);
    CommonSubsequence work = new CommonSubsequence(1_000);
    assertThat(work.of(up, down, Long.MAX_VALUE)).isEmpty();
    assertThat(work.isSpent()).isTrue();
  }
}
